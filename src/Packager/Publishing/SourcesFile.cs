using System.Text;
using Packager.Pages;

namespace Packager.Publishing;

/// <summary>The file that adds a channel to a machine, its key within (sources.list(5), DEB822-STYLE FORMAT; since apt 2.3.10).</summary>
internal static class SourcesFile
{
    /// <summary>Its text.</summary>
    public static string Write(string url, SuiteOverview suite, string armoredKey)
    {
        var text = new StringBuilder();
        text.Append("Types: deb\nURIs: ").Append(url).Append("\nSuites: ").Append(suite.Suite).Append("\nComponents: ").AppendJoin(' ', suite.Components).Append("\nSigned-By:\n");
        // An empty line would end the stanza.
        foreach (var line in armoredKey.TrimEnd().Split('\n')) text.Append(' ').Append(line.TrimEnd() is { Length: > 0 } full ? full : ".").Append('\n');
        return text.ToString();
    }
}
