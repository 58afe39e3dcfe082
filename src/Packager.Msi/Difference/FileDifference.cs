namespace Packager.Msi;

/// <summary>What differs between the files that two packages install.</summary>
internal static class FileDifference
{
    /// <summary>Files by where they are installed. The keys do not matter.</summary>
    public static IEnumerable<string> Of(SortedDictionary<string, InstalledFile> left, SortedDictionary<string, InstalledFile> right)
    {
        foreach (var name in left.Keys.Union(right.Keys).Order(StringComparer.Ordinal))
        {
            var (old, now) = (left.GetValueOrDefault(name), right.GetValueOrDefault(name));
            if (old is null) yield return $"file {now!.File.Path.Display} added";
            else if (now is null) yield return $"file {old.File.Path.Display} removed";
            else if (Changes(old, now).ToList() is { Count: > 0 } changes) yield return $"file {now.File.Path.Display} changed: {string.Join("; ", changes)}";
        }
    }

    private static IEnumerable<string> Changes(InstalledFile old, InstalledFile now)
    {
        if (old.File.Size != now.File.Size) yield return FormattableString.Invariant($"size {old.File.Size}, now {now.File.Size}");
        if (old.File.Version != now.File.Version) yield return $"version {old.File.Version ?? "none"}, now {now.File.Version ?? "none"}";
        if (old.Sha256 != now.Sha256) yield return old.Sha256 is null || now.Sha256 is null ? "one of the contents cannot be read" : "other content";
    }
}
