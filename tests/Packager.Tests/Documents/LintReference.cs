using System.Globalization;
using System.Text;
using Packager.Debian;

namespace Packager.Tests.Documents;

/// <summary>Writes docs/lint.md from the table of tags.</summary>
internal static class LintReference
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # Lint: what Debian would object to

            This page is generated from the program. Packager checks every package for these tags of lintian while it is planned, on any machine, and names the line
            of the manifest that brought the file. `packager lint FILE.deb` checks any package, and asks the real lintian besides where it is installed;
            what only that one knows has the code PKG2299.

            Nothing in here stops a build: the package installs all the same. Names and severities are lintian's own:
            E error, W warning, I info, P pedantic, X experimental. They are reported as warnings (E, W) or as information.

            A tag that is meant is overridden with its reason, and not reported any more:

            ```yaml
            deb:
              lintian_overrides:
                dir-or-file-in-opt: this is a vendor's package
            ```

            Overrides that a package ships in `/usr/share/lintian/overrides` are respected in any package.

            | code | tag | | reported when | what to do |
            |---|---|---|---|---|

            """);
        foreach (var tag in LintTags.All)
            text.Append(CultureInfo.InvariantCulture, $"| {tag.Code} | `{tag.Name}` | {tag.Letter} | {Cell(tag.Meaning)} | {Cell(tag.Hint)} |\n");
        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
