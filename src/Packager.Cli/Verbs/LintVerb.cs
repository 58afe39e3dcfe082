using System.CommandLine;
using Packager.Debian;
using Packager.Model;

namespace Packager.Cli.Verbs;

/// <summary><c>packager lint</c>: what a reviewer would object to in finished packages, anybody's.</summary>
internal static class LintVerb
{
    public static Command Create()
    {
        var command = new Command("lint", "Check finished packages with Packager's own checks and, where it is installed, with lintian.");
        var files = new Argument<string[]>("file") { Description = "The .deb files.", Arity = ArgumentArity.OneOrMore };
        var own = new Option<bool>("--own-only") { Description = "Leave out lintian even where it is installed." };
        var json = new Option<bool>("--json") { Description = "Print the findings as a JSON array." };
        command.Arguments.Add(files);
        command.Options.Add(own);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            // Warnings and hints are told; what lintian calls an error fails the check.
            var clean = true;
            foreach (var file in parsed.GetRequiredValue(files)) clean &= Check(file, parsed.GetValue(own), bag);
            if (parsed.GetValue(json)) Json.Write(bag);
            else Talk.Diagnostics(bag);
            return clean ? ExitCode.Done : ExitCode.InputAtFault;
        });
        return command;
    }

    private static bool Check(string file, bool ownOnly, DiagnosticBag bag)
    {
        using var reader = DebReader.Open(file);
        var findings = DebLint.Check(reader).ToList();
        if (!ownOnly)
        {
            if (RealLintian.Run(file) is { } theirs) findings.AddRange(theirs.Where(t => !findings.Exists(f => f.Tag.Name == t.Tag.Name)));
            else Talk.Line("packager: lintian is not installed; only Packager's own checks ran");
        }

        foreach (var finding in findings)
        {
            var diagnostic = finding.ToDiagnostic();
            bag.Add(diagnostic.Location.IsKnown ? diagnostic : diagnostic with { Location = new SourceLocation(file, 0, 0) });
        }

        if (findings.Count == 0) Talk.Line($"{file}: nothing to object to");
        return !findings.Exists(f => f.Tag.Letter == 'E');
    }
}
