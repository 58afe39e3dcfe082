using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>A node of a YAML document together with its place; what merging and binding work on.</summary>
/// <param name="location">Where it begins.</param>
/// <param name="size">How many nodes there are in it, itself included, each alias counted in full.</param>
internal abstract class Node(SourceLocation location, long size)
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; } = location;

    /// <summary>How many nodes there are in it.</summary>
    public long Size { get; } = size;

    /// <summary>What it is, for people.</summary>
    public abstract string Kind { get; }
}

/// <summary>A scalar: its text exactly as written, so that <c>1.10</c> stays <c>1.10</c>.</summary>
/// <param name="location">Where it begins.</param>
/// <param name="text">The text, unquoted and unfolded.</param>
/// <param name="isPlain">Whether it is written without quotes and not as a block.</param>
/// <param name="raw">The characters of the file that it is written with.</param>
internal sealed class ScalarNode(SourceLocation location, string text, bool isPlain, ReadOnlyMemory<char> raw) : Node(location, 1)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it is written without quotes and not as a block.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether it says null: nothing, <c>~</c> or <c>null</c>, unquoted (YAML 1.2 §10.3.2).</summary>
    public bool IsNull => IsPlain && (Text is "" or "~" or "null" or "Null" or "NULL");

    /// <inheritdoc/>
    public override string Kind => IsNull ? "nothing" : "a single value";

    /// <summary>Where a piece of the text stands in the file, by looking for it among the characters that the scalar is written with.</summary>
    /// <param name="piece">For example <c>${version}</c>.</param>
    /// <param name="occurrence">0 for the first one.</param>
    public SourceLocation LocationOf(string piece, int occurrence)
    {
        var span = raw.Span;
        var at = -1;
        for (var i = 0; i <= occurrence; i++)
        {
            var next = span[(at + 1)..].IndexOf(piece, StringComparison.Ordinal);
            if (next < 0) return Location;
            at += next + 1;
        }

        var before = span[..at];
        var newline = before.LastIndexOf('\n');
        return newline < 0
            ? Location with { Column = Location.Column + at }
            : new SourceLocation(Location.File, Location.Line + before.Count('\n'), at - newline);
    }
}

/// <summary>A list.</summary>
/// <param name="location">Where it begins.</param>
/// <param name="items">Its items in order.</param>
internal sealed class SequenceNode(SourceLocation location, ImmutableArray<Node> items) : Node(location, SizeOf(items))
{
    /// <summary>The items in order.</summary>
    public ImmutableArray<Node> Items { get; } = items;

    /// <inheritdoc/>
    public override string Kind => "a list";

    private static long SizeOf(ImmutableArray<Node> items)
    {
        var size = 1L;
        foreach (var item in items) size += item.Size;
        return size;
    }
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyLocation">Where the key stands.</param>
/// <param name="Value">What it is set to.</param>
internal sealed record Entry(string Key, SourceLocation KeyLocation, Node Value);

/// <summary>A map in the order of the file, each key once.</summary>
/// <param name="location">Where it begins.</param>
/// <param name="entries">Its entries in order.</param>
internal sealed class MappingNode(SourceLocation location, ImmutableArray<Entry> entries)
    : Node(location, SizeOf(entries))
{
    /// <summary>The entries in order.</summary>
    public ImmutableArray<Entry> Entries { get; } = entries;

    /// <inheritdoc/>
    public override string Kind => "a map";

    /// <summary>The value of a key, or null when the key is absent.</summary>
    public Node? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key) return entry.Value;
            }

            return null;
        }
    }

    /// <summary>The same map without some keys.</summary>
    public MappingNode Without(params ReadOnlySpan<string> keys)
    {
        var kept = ImmutableArray.CreateBuilder<Entry>(Entries.Length);
        foreach (var entry in Entries)
        {
            if (!keys.Contains(entry.Key)) kept.Add(entry);
        }

        return new MappingNode(Location, kept.DrainToImmutable());
    }

    private static long SizeOf(ImmutableArray<Entry> entries)
    {
        var size = 1L;
        foreach (var entry in entries) size += entry.Value.Size + 1;
        return size;
    }
}
