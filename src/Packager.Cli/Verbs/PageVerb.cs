using System.CommandLine;

namespace Packager.Cli.Verbs;

/// <summary><c>packager page</c>: a repository's web page, all of it.</summary>
internal static class PageVerb
{
    public static Command Create()
    {
        var command = new Command("page", "Make the web page of a repository anew; publish, promote and the others keep it up to date by themselves.");
        var options = new RepositoryOptions().AddTo(command);
        command.SetAction(parsed => options.Run(parsed, (RepositoryWork work, Packager.Model.DiagnosticBag bag) =>
        {
            work.Repository.Alone(work.Pages.Rebuild);
            bag.ThrowIfErrors();
            return ExitCode.Done;
        }));
        return command;
    }
}
