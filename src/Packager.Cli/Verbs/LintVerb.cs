using System.CommandLine;
using Packager.Debian;
using Packager.Model;
using Packager.Msi;
using Packager.Msi.Validation;

namespace Packager.Cli.Verbs;

/// <summary><c>packager lint</c>: what a reviewer would object to in finished packages, anybody's.</summary>
internal static class LintVerb
{
    public static Command Create()
    {
        var command = new Command("lint", "Check finished packages: a .deb as lintian does, and with lintian where it is installed; an .msi or .msm as Windows' own validation does.");
        var files = new Argument<string[]>("file") { Description = "The .deb, .msi and .msm files.", Arity = ArgumentArity.OneOrMore };
        var own = new Option<bool>("--own-only") { Description = "Leave out lintian even where it is installed." };
        var ignored = new Option<string[]>("--ignore") { Description = "Leave out findings of this name: ICE61, or a tag of lintian. May be repeated.", HelpName = "name" };
        var json = new Option<bool>("--json") { Description = "Print the findings as a JSON array." };
        command.Arguments.Add(files);
        command.Options.Add(own);
        command.Options.Add(ignored);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var names = parsed.GetValue(ignored) ?? [];
            var told = new List<Diagnostic>();
            // Warnings and hints are told; what lintian or Windows calls an error fails the check.
            var clean = true;
            foreach (var file in parsed.GetRequiredValue(files))
                clean &= PackageKind.IsMsi(file) ? CheckMsi(file, names, told) : CheckDeb(file, parsed.GetValue(own), names, told);
            if (parsed.GetValue(json)) Json.Write(told);
            else Talk.Diagnostics(told);
            return clean ? ExitCode.Done : ExitCode.InputAtFault;
        });
        return command;
    }

    private static bool CheckDeb(string file, bool ownOnly, string[] ignored, List<Diagnostic> told)
    {
        using var reader = DebReader.Open(file);
        var findings = DebLint.Check(reader).ToList();
        if (!ownOnly)
        {
            if (RealLintian.Run(file) is { } theirs) findings.AddRange(theirs.Where(t => !findings.Exists(f => f.Tag.Name == t.Tag.Name)));
            else Talk.Line("packager: lintian is not installed; only Packager's own checks ran");
        }

        findings.RemoveAll(f => ignored.Contains(f.Tag.Name, StringComparer.Ordinal));
        foreach (var finding in findings)
        {
            var diagnostic = finding.ToDiagnostic();
            told.Add(diagnostic.Location.IsKnown ? diagnostic : diagnostic with { Location = new SourceLocation(file, 0, 0) });
        }

        if (findings.Count == 0) Talk.Line($"{file}: nothing to object to");
        return !findings.Exists(f => f.Tag.Letter == 'E');
    }

    private static bool CheckMsi(string file, string[] ignored, List<Diagnostic> told)
    {
        var damage = new DiagnosticBag();
        using var database = MsiDatabaseReader.Open(file, damage);
        // What Windows' own validation never looks at: whether the cabinets are there and hold the files.
        if (PackageContents.HasCabinetsBeside(database)) new PackageContents(database, file, damage).Read(static (_, _) => { });
        var overrides = IceOverrides.Of(database);
        var findings = IceLint.Check(database).Where(f => !overrides.Contains(f.Ice.Name) && !ignored.Contains(f.Ice.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        told.AddRange(damage);
        told.AddRange(findings.Select(finding => finding.ToDiagnostic(file)));
        if (findings.Count == 0 && damage.Count == 0) Talk.Line($"{file}: nothing to object to");
        // Another stream can be read where one is damaged, but no package is whole without it.
        return !damage.HasErrors && damage.All(fault => fault.Descriptor != MsiReadFaults.DamagedStream) && !findings.Exists(f => f.Severity == Severity.Error);
    }
}
