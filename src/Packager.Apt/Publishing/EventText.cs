namespace Packager.Apt;

/// <summary>Packages in the words of a history.</summary>
internal static class EventText
{
    private const int Most = 5;

    /// <summary>The first few, and how many there are more.</summary>
    public static string Of(IReadOnlyList<SuiteEntry> entries)
    {
        var names = string.Join(", ", entries.Take(Most).Select(entry => $"{entry.Key.Name} {entry.Key.Version} ({entry.Key.Architecture})"));
        return entries.Count > Most ? $"{names} and {entries.Count - Most} more" : names;
    }
}
