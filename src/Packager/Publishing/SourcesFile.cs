using System.Text;

namespace Packager.Publishing;

/// <summary>The file that adds a channel to a machine (sources.list(5), DEB822-STYLE FORMAT).</summary>
internal static class SourcesFile
{
    /// <summary>Its text, the keys in a file of their own.</summary>
    public static string WithKeyring(string url, string suite, IEnumerable<string> components, string keyring) => Write(url, suite, components, " " + keyring + "\n");

    /// <summary>Its text, the key within (since apt 2.3.10).</summary>
    public static string WithKey(string url, string suite, IEnumerable<string> components, string armoredKey)
    {
        var lines = new StringBuilder("\n");
        // An empty line would end the stanza.
        foreach (var line in armoredKey.TrimEnd().Split('\n')) lines.Append(' ').Append(line.TrimEnd() is { Length: > 0 } full ? full : ".").Append('\n');
        return Write(url, suite, components, lines.ToString());
    }

    private static string Write(string url, string suite, IEnumerable<string> components, string signedBy) =>
        $"Types: deb\nURIs: {url}\nSuites: {suite}\nComponents: {string.Join(' ', components)}\nSigned-By:{signedBy}";
}
