using System.Collections.Immutable;
using System.Text;

namespace Packager.Msi;

/// <summary>All texts of a database, by their number from 1; 0 is the empty text, which a database does not tell from null.</summary>
internal sealed class StringPool
{
    private readonly Lazy<Dictionary<string, uint>> _ids;

    /// <summary>Takes the texts in the order of their numbers; an unused number has an empty text.</summary>
    /// <param name="strings">The texts.</param>
    /// <param name="codePage">What the file says of their encoding.</param>
    /// <param name="encoding">What they were, or are to be, encoded in.</param>
    public StringPool(ImmutableArray<string> strings, int codePage, Encoding encoding)
    {
        Strings = strings;
        CodePage = codePage;
        Encoding = encoding;
        _ids = new Lazy<Dictionary<string, uint>>(Number);
    }

    /// <summary>The text with number 1 comes first.</summary>
    public ImmutableArray<string> Strings { get; }

    /// <summary>The code page of the texts: 65001 is UTF-8, 0 is plain ASCII.</summary>
    public int CodePage { get; }

    /// <summary>How the texts become bytes; a file that was read is written as it was.</summary>
    public Encoding Encoding { get; }

    /// <summary>Whether a text cell takes three bytes rather than two.</summary>
    public bool HasLongReferences => Strings.Length > ushort.MaxValue;

    /// <summary>The text of a cell; null for 0 and for a number without a text.</summary>
    public string? this[uint id] =>
        id != 0 && id <= (uint)Strings.Length && Strings[(int)id - 1] is { Length: > 0 } text ? text : null;

    /// <summary>The number of a text; 0 when no cell can hold it.</summary>
    public uint Find(string text) => _ids.Value.GetValueOrDefault(text);

    private Dictionary<string, uint> Number()
    {
        var ids = new Dictionary<string, uint>(Strings.Length, StringComparer.Ordinal);
        for (var index = 0; index < Strings.Length; index++)
        {
            if (Strings[index].Length > 0) ids.TryAdd(Strings[index], (uint)index + 1);
        }

        return ids;
    }
}
