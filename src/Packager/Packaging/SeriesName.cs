namespace Packager.Packaging;

/// <summary>A series of a distribution, such as Ubuntu's <c>noble</c>.</summary>
/// <param name="Name">Its name in the field Distribution.</param>
public sealed record SeriesName(string Name)
{
    // Where every release of a package begins; no series comes before or after it.
    private static readonly string[] s_rolling = ["unstable", "sid", "experimental"];

    /// <summary>The Debian revision that a series gets: <c>1~noble1</c> for the revision 1, below the 1 itself. Unstable gets the plain one.</summary>
    /// <param name="revision">The manifest's; null or empty for 1.</param>
    public string RevisionOf(string? revision)
    {
        var own = string.IsNullOrEmpty(revision) ? "1" : revision;
        return s_rolling.Contains(Name, StringComparer.Ordinal) ? own : $"{own}~{Name}1";
    }
}
