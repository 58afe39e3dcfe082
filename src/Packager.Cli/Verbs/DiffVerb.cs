using System.CommandLine;
using Packager.Debian;
using Packager.Model;
using Packager.Msi;

namespace Packager.Cli.Verbs;

/// <summary><c>packager diff</c>: what differs between two finished packages, in words.</summary>
internal static class DiffVerb
{
    public static Command Create()
    {
        var command = new Command("diff", "Say what differs between two finished packages; exits with 1 when something does.");
        var left = new Argument<string>("left") { Description = "The first .deb or .msi file." };
        var right = new Argument<string>("right") { Description = "The file to compare it with, of the same format." };
        var json = new Option<bool>("--json") { Description = "Print the differences as a JSON array of sentences." };
        command.Arguments.Add(left);
        command.Arguments.Add(right);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var (one, other) = (parsed.GetRequiredValue(left), parsed.GetRequiredValue(right));
            if (PackageKind.IsMsi(one) != PackageKind.IsMsi(other) && File.Exists(one) && File.Exists(other))
            {
                Talk.Line($"packager: '{one}' and '{other}' are packages of different formats");
                return ExitCode.InputAtFault;
            }

            var differences = Compare(one, other);
            if (parsed.GetValue(json)) Json.Write(differences);
            else if (differences.Count == 0) Console.Out.WriteLine("equal");
            else foreach (var difference in differences) Console.Out.WriteLine(difference);
            return differences.Count == 0 ? ExitCode.Done : ExitCode.InputAtFault;
        });
        return command;
    }

    private static IReadOnlyList<string> Compare(string left, string right)
    {
        if (!PackageKind.IsMsi(left) && !PackageKind.IsMsi(right)) return DebDiff.Compare(left, right);
        var diagnostics = new DiagnosticBag();
        var differences = MsiDiff.Compare(left, right, diagnostics);
        Talk.Diagnostics(diagnostics);
        return differences;
    }
}
