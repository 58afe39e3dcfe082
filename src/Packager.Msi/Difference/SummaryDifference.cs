namespace Packager.Msi;

/// <summary>What differs between the summaries and the kinds of two databases.</summary>
internal static class SummaryDifference
{
    /// <summary>One sentence for each property.</summary>
    public static IEnumerable<string> Of(MsiDatabase old, MsiDatabase now)
    {
        if (old.ClassId != now.ClassId) yield return $"was a {DatabaseText.Kind(old)}, is a {DatabaseText.Kind(now)}";
        if (old.CodePage != now.CodePage) yield return FormattableString.Invariant($"code page {old.CodePage}, now {now.CodePage}");
        var (left, right) = (Properties(old), Properties(now));
        foreach (var name in left.Keys.Union(right.Keys))
        {
            var (a, b) = (left.GetValueOrDefault(name), right.GetValueOrDefault(name));
            if (a is null) yield return $"summary {name} added: {b}";
            else if (b is null) yield return $"summary {name} removed: {a}";
            else if (a != b) yield return $"summary {name} changed: '{a}', now '{b}'";
        }
    }

    private static Dictionary<string, string> Properties(MsiDatabase database) =>
        DatabaseText.Summary(database.Summary).ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
}
