namespace Packager.Debian;

/// <summary>What differs between the control archives of two packages.</summary>
internal static class ControlDifference
{
    private static readonly HashSet<string> RelationFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "Pre-Depends", "Depends", "Recommends", "Suggests", "Enhances", "Conflicts", "Breaks", "Replaces", "Provides",
    };

    /// <summary>Fields in the order of the left stanza, those that only the right one has after them.</summary>
    public static IEnumerable<string> Fields(ControlStanza left, ControlStanza right)
    {
        var names = left.Fields.Concat(right.Fields).Select(field => field.Name).Distinct(StringComparer.OrdinalIgnoreCase);
        return names.SelectMany(name => Field(name, left[name], right[name]));
    }

    /// <summary>Other members of control.tar, by name.</summary>
    public static IEnumerable<string> Members(DebReader left, DebReader right)
    {
        var names = left.ControlMembers.Concat(right.ControlMembers).Select(member => member.Name).Where(name => name != "control");
        return names.Distinct().Order(StringComparer.Ordinal).SelectMany(name => Member(name, left, right));
    }

    private static IEnumerable<string> Field(string name, string? left, string? right)
    {
        if (left == right) yield break;
        if (RelationFields.Contains(name) && Relation.TryParseField(left ?? "", out var old) && Relation.TryParseField(right ?? "", out var now))
        {
            var items = Items(name, old.Select(r => r.ToString()), now.Select(r => r.ToString())).ToList();
            foreach (var item in items) yield return item;
            if (items.Count == 0) yield return $"{name}: the same items in another order or spelling";
        }
        else if (left is null) yield return $"field {name} added: {right}";
        else yield return right is null ? $"field {name} removed: {left}" : $"field {name} changed: '{left}', now '{right}'";
    }

    private static IEnumerable<string> Member(string name, DebReader left, DebReader right)
    {
        var (old, now) = (left.ControlText(name), right.ControlText(name));
        if (old is null) yield return $"control member {name} added";
        if (now is null) yield return $"control member {name} removed";
        var (oldLines, newLines) = (DebInspection.Lines(old), DebInspection.Lines(now));
        if (name == "conffiles")
        {
            foreach (var item in Items("conffiles", oldLines, newLines)) yield return item;
        }

        if (old is null || now is null) yield break;
        if (Mode(left, name) != Mode(right, name)) yield return $"control member {name}: mode {Mode(left, name)}, now {Mode(right, name)}";
        if (Bytes(left, name).SequenceEqual(Bytes(right, name))) yield break;
        var (removed, added) = (Missing(oldLines, newLines), Missing(newLines, oldLines));
        yield return removed + added == 0
            ? $"control member {name} changed: the same lines in another order or with other line ends"
            : FormattableString.Invariant($"control member {name} changed: {removed} lines removed, {added} lines added");
    }

    private static IEnumerable<string> Items(string what, IEnumerable<string> left, IEnumerable<string> right)
    {
        var (old, now) = (left.ToHashSet(StringComparer.Ordinal), right.ToHashSet(StringComparer.Ordinal));
        return old.Except(now).Order(StringComparer.Ordinal).Select(item => $"{what}: {item} removed")
            .Concat(now.Except(old).Order(StringComparer.Ordinal).Select(item => $"{what}: {item} added"));
    }

    /// <summary>How many lines the second text lacks, each counted as often as it stands in the first.</summary>
    private static int Missing(string[] lines, string[] others)
    {
        var counts = others.GroupBy(line => line, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return lines.GroupBy(line => line, StringComparer.Ordinal).Sum(g => Math.Max(0, g.Count() - counts.GetValueOrDefault(g.Key)));
    }

    private static string Mode(DebReader reader, string name) =>
        EntryText.Octal(reader.ControlMembers.First(member => member.Name == name).Mode.Bits);

    private static byte[] Bytes(DebReader reader, string name)
    {
        using var content = reader.ControlMembers.First(member => member.Name == name).Content.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
