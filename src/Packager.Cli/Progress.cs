using Spectre.Console;

namespace Packager.Cli;

/// <summary>Shows that work goes on: a spinner with the newest line where a person watches, plain lines everywhere else.</summary>
internal static class Progress
{
    /// <summary>Does the work, handing it what its lines should be told to.</summary>
    public static T Run<T>(string title, Func<Action<string>, T> work)
    {
        if (!Terminal.IsWatched) return work(Talk.Line);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().Start(Markup.Escape(title), status => work(line =>
        {
            console.WriteLine(line);
            status.Status(Markup.Escape(line));
        }));
    }
}
