using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>How <see cref="GenerationChanges"/> are noted: component and key of what came and of what went, this with its stanza.</summary>
internal static class ChangesText
{
    /// <summary>Writes them.</summary>
    public static byte[] Write(GenerationChanges changes)
    {
        var text = new StateText();
        foreach (var entry in changes.Added) text.Add("added", $"{entry.Component} {entry.Key}");
        foreach (var entry in changes.Removed) text.Add("removed", $"{entry.Component} {entry.Key}").Add("stanza", entry.Stanza ?? "");
        return text.ToBytes();
    }

    /// <summary>Reads them.</summary>
    /// <param name="bytes">The note.</param>
    /// <param name="what">What is lost when it cannot be read.</param>
    public static GenerationChanges Read(byte[] bytes, string what) => StateText.Read(bytes, Read, what);

    private static GenerationChanges Read(StateValues values)
    {
        var (added, removed) = (ImmutableArray.CreateBuilder<ChangedEntry>(), ImmutableArray.CreateBuilder<ChangedEntry>());
        foreach (var value in values.InOrder)
        {
            if (value.Name == "added") added.Add(Entry(value.Text));
            else if (value.Name == "removed") removed.Add(Entry(value.Text));
            else if (value.Name == "stanza" && removed.Count > 0) removed[^1] = removed[^1] with { Stanza = value.Text };
            else throw new FormatException($"'{value.Name}' does not belong here");
        }

        return new GenerationChanges(added.ToImmutable(), removed.ToImmutable());
    }

    private static ChangedEntry Entry(string text) => text.IndexOf(' ') is > 0 and var end ? new ChangedEntry(text[..end], text[(end + 1)..], null) : throw new FormatException($"'{text}' names no package");
}
