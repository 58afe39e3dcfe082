using System.Text;
using Packager.Debian;

namespace Packager.Sources;

/// <summary>debian/copyright of a source package: what the package itself says, then a stanza for each vendored file and the licences that those add.</summary>
internal static class SourceCopyright
{
    private const string License = "License: ";

    /// <summary>The whole text.</summary>
    /// <param name="own">The package's.</param>
    /// <param name="notices">Those of vendored files.</param>
    public static string Of(string own, IReadOnlyList<VendoredNotice> notices)
    {
        var text = new StringBuilder(own.TrimEnd()).Append('\n');
        foreach (var notice in notices)
            Append(text, ControlStanza.Empty.With("Files", notice.File).With("Copyright", notice.Copyright).With("License", notice.License));
        // A short name stands for one text in the whole file.
        var told = own.Split('\n').Where(l => l.StartsWith(License, StringComparison.Ordinal)).Select(l => l[License.Length..].Trim()).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, words) in notices.SelectMany(n => n.Texts).Where(t => told.Add(t.Key)))
            Append(text, ControlStanza.Empty.With("License", $"{name}\n{words}"));
        return text.ToString();
    }

    private static void Append(StringBuilder text, ControlStanza stanza) => text.Append('\n').Append(stanza.Format());
}
