using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Packager.Model;
using Packager.Templates;

namespace Packager.Rendering;

/// <summary>Renders the changelog, deb-changelog(5) and Policy 4.4.</summary>
internal static class ChangelogText
{
    private const int Width = 80;

    /// <summary>The whole changelog; its newest entry carries the package's own version.</summary>
    public static string Render(DebRenderContext context, TemplateEngine engine, DiagnosticBag diagnostics)
    {
        var entries = context.Release.Changelog.Select((entry, index) =>
            Entry(entry, index == 0 ? context.Version : context.DebianVersionOf(entry.Version)));
        return engine.Render("deb/changelog.hbs", new ChangelogModel(context.Name, [.. entries]), diagnostics);
    }

    /// <summary>The file's path without <c>.gz</c>: a version without revision is the author's own packaging.</summary>
    public static string Path(DebRenderContext context) =>
        $"/usr/share/doc/{context.Name}/" + (context.Version.Contains('-', StringComparison.Ordinal) ? "changelog.Debian" : "changelog");

    private static ChangelogEntryModel Entry(ChangelogEntry entry, string version)
    {
        var changes = entry.Changes.IsDefaultOrEmpty ? ["New release."] : entry.Changes;
        return new(version, Line(entry.Distribution), Line(entry.Urgency), [.. changes.SelectMany(Wrap)], Line(entry.Author),
            entry.Date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + entry.Date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal));
    }

    // "  * " before the first line, the same depth below it.
    private static IEnumerable<string> Wrap(string change)
    {
        var line = new StringBuilder("  *");
        foreach (var word in Line(change).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + 1 + word.Length > Width && line.Length > 4)
            {
                yield return line.ToString();
                line.Clear().Append("   ");
            }

            line.Append(' ').Append(word);
        }

        yield return line.ToString();
    }

    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}

/// <summary>What <c>deb/changelog.hbs</c> is given.</summary>
/// <param name="Package">The package's name.</param>
/// <param name="Entries">Newest first.</param>
public sealed record ChangelogModel(string Package, ImmutableArray<ChangelogEntryModel> Entries);

/// <summary>One release.</summary>
/// <param name="Version">The Debian version.</param>
/// <param name="Distribution">For example <c>unstable</c>.</param>
/// <param name="Urgency">For example <c>medium</c>.</param>
/// <param name="Lines">The changes, wrapped and indented.</param>
/// <param name="Author"><c>Name &lt;mail&gt;</c>.</param>
/// <param name="Date">As RFC 5322 writes it.</param>
public sealed record ChangelogEntryModel(string Version, string Distribution, string Urgency, ImmutableArray<string> Lines, string Author, string Date);
