using System.CommandLine;
using Packager.Debian;
using Packager.Model;
using Packager.Msi;

namespace Packager.Cli.Verbs;

/// <summary><c>packager inspect</c>: what a finished package holds, anybody's.</summary>
internal static class InspectVerb
{
    public static Command Create()
    {
        var command = new Command("inspect", "Show what a finished package holds: its control members or tables, and its files.");
        var file = new Argument<string>("file") { Description = "The .deb, .msi, .msm or .msp file." };
        var table = new Option<string?>("--table") { Description = "Print the rows of this table of an .msi, and nothing else." };
        var json = new Option<bool>("--json") { Description = "Print the package, or the table, as JSON." };
        var identity = new Option<bool>("--identity") { Description = "Print what upgrades know an .msi by, for msi: adopt in a manifest, and nothing else." };
        command.Arguments.Add(file);
        command.Options.Add(table);
        command.Options.Add(identity);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (parsed.GetValue(identity)) return PrintIdentity(path);
            if (PackageKind.IsMsi(path)) return InspectMsi(path, parsed.GetValue(table), parsed.GetValue(json));
            using var reader = DebReader.Open(path);
            if (parsed.GetValue(json)) Console.Out.WriteLine(DebInspection.WriteJson(reader));
            else Console.Out.Write(DebInspection.Describe(reader));
            return ExitCode.Done;
        });
        return command;
    }

    private static int InspectMsi(string path, string? table, bool json)
    {
        var diagnostics = new DiagnosticBag();
        using var database = MsiDatabaseReader.Open(path, diagnostics);
        if (table is not null) return PrintTable(database, path, table, json);
        var size = new FileInfo(path).Length;
        if (json) Console.Out.WriteLine(MsiInspection.WriteJson(database, path, size));
        else Console.Out.Write(MsiInspection.Describe(database, path, size));
        Talk.Diagnostics(diagnostics);
        return ExitCode.Done;
    }

    private static int PrintIdentity(string path)
    {
        using var database = MsiDatabaseReader.Open(path);
        Console.Out.Write(PackageIdentity.Of(database).ToText());
        return ExitCode.Done;
    }

    private static int PrintTable(MsiDatabase database, string path, string name, bool json)
    {
        if (database.Table(name) is not { } table)
            throw new UserFaultException(MsiReadFaults.TableMissing.At(new SourceLocation(path, 0, 0), $"it has no table '{name}'", "packager inspect without --table lists the tables"));
        if (json) Console.Out.WriteLine(MsiInspection.WriteTableJson(table));
        else Console.Out.Write(MsiInspection.DescribeTable(table));
        return ExitCode.Done;
    }
}
