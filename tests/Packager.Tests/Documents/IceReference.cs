using System.Globalization;
using System.Text;
using Packager.Model;
using Packager.Msi.Validation;

namespace Packager.Tests.Documents;

/// <summary>Writes docs/ice.md from the evaluators.</summary>
internal static class IceReference
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # ICE: what Windows would object to in an .msi

            This page is generated from the program. Microsoft validates packages with *internal consistency evaluators*, ICE01 to ICE105, which need Windows.
            `packager lint FILE.msi` runs the same checks on any system, on anybody's `.msi` or `.msm`. It reads the tables and the summary alone, and no payload.

            Each finding has the evaluator's number, the table, column and primary key of the row, and what to do. Numbers and severities are Microsoft's own.
            An error fails the command; warnings do not. The code is PKG3200 plus the number, so ICE03 is PKG3203 and ICE105 is PKG3305.
            The severity below is the gravest that the evaluator reports.

            A finding that is meant is left out with `--ignore ICE61`, which may be repeated.

            Merge modules have no product, features or media; the evaluators marked *module* run on them too.
            All are there but ICE37, which never was.

            | code | ICE | severity | | what must hold | what to do |
            |---|---|---|---|---|---|

            """);
        foreach (var ice in IceCatalog.All)
        {
            var severity = ice.Descriptor.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "information" };
            text.Append(CultureInfo.InvariantCulture,
                $"| {ice.Descriptor.Code} | {ice.Name} | {severity} | {(ice.ConcernsModules ? "module" : "")} | {Cell(ice.Checks)} | {Cell(ice.Hint)} |\n");
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
