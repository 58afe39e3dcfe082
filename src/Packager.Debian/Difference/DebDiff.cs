using Packager.Model;

namespace Packager.Debian;

/// <summary>Says what differs between two binary packages, in words and always in the same order.</summary>
public static class DebDiff
{
    /// <summary>Fields, relations, control members, files; where all of these are equal, the archive members whose bytes differ.</summary>
    /// <param name="left">The path of the first package.</param>
    /// <param name="right">The path of the second.</param>
    /// <returns>One sentence a difference; empty when the packages have the same bytes.</returns>
    /// <exception cref="UserFaultException">One of them is damaged, hostile or no package (PKG21xx).</exception>
    public static IReadOnlyList<string> Compare(string left, string right)
    {
        using var old = DebReader.Open(left);
        using var now = DebReader.Open(right);
        var differences = ControlDifference.Fields(old.Control, now.Control)
            .Concat(ControlDifference.Members(old, now))
            .Concat(Files(FileFacts.Of(old), FileFacts.Of(now))).ToList();
        if (differences.Count == 0) differences.AddRange(ArchiveDifference.Of(old, now));
        return [.. differences.Select(sentence => TerminalText.Printable(sentence).ReplaceLineEndings(" "))];
    }

    private static IEnumerable<string> Files(SortedDictionary<string, FileFacts> left, SortedDictionary<string, FileFacts> right)
    {
        foreach (var path in left.Keys.Union(right.Keys).Order(StringComparer.Ordinal))
        {
            var (old, now) = (left.GetValueOrDefault(path), right.GetValueOrDefault(path));
            if (old is null) yield return $"{path} added";
            else if (now is null) yield return $"{path} removed";
            else if (old.Changes(now).ToList() is { Count: > 0 } changes) yield return $"{path} changed: {string.Join("; ", changes)}";
        }
    }
}
