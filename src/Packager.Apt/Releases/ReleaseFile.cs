using System.Globalization;
using System.Text;

namespace Packager.Apt;

/// <summary>A suite's Release file: what apt verifies first, and everything else through it.</summary>
internal static class ReleaseFile
{
    private const int LengthColumn = 12;

    /// <summary>Writes it, the fields in dpkg's order.</summary>
    public static string Format(string suite, Generation generation, RepositorySettings settings, IReadOnlyList<string> fingerprints)
    {
        var channel = settings.Channel(suite);
        var text = new StringBuilder();
        void Add(string name, string? value)
        {
            // White space at the end of a line is not part of what InRelease's signature covers (RFC 9580 §7.2).
            if (!string.IsNullOrWhiteSpace(value)) text.Append(name).Append(": ").Append(value.TrimEnd()).Append('\n');
        }

        Add("Origin", generation.Identity.Origin);
        Add("Label", generation.Identity.Label);
        Add("Suite", suite);
        Add("Codename", generation.Identity.Codename);
        Add("Changelogs", settings.Changelogs);
        Add("Date", Moment(generation.Date));
        if (settings.ValidFor is { } life) Add("Valid-Until", Moment(generation.Date + life));
        if (channel.NotAutomatic) Add("NotAutomatic", "yes");
        if (channel.ButAutomaticUpgrades) Add("ButAutomaticUpgrades", "yes");
        Add("Acquire-By-Hash", "yes");
        Add("Architectures", string.Join(' ', generation.Architectures));
        Add("Components", string.Join(' ', generation.Components));
        Add("Description", settings.Description);
        // The next Release must be signed by one of these; apt heeds it only together with Valid-Until.
        if (settings.ValidFor is not null) Add("Signed-By", string.Join(", ", fingerprints));
        text.Append("SHA256:\n");
        foreach (var (path, digest) in generation.Indexes.SelectMany(index => index.Files).OrderBy(file => file.Path, StringComparer.Ordinal))
            text.Append(' ').Append(digest.Sha256).Append(' ').Append(digest.Length.ToString(CultureInfo.InvariantCulture).PadLeft(LengthColumn)).Append(' ').Append(path).Append('\n');
        return text.ToString();
    }

    /// <summary>The files that a Release promises, by their paths from its folder.</summary>
    public static IEnumerable<PromisedFile> Files(string release) => release[(release.IndexOf("\nSHA256:\n", StringComparison.Ordinal) + 1)..].Split('\n').Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(fields => fields.Length == 3)
        .Select(fields => new PromisedFile(fields[2], new FileDigest(long.Parse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture), fields[0])));

    /// <summary>Whole seconds, in UTC, as apt wants them.</summary>
    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
