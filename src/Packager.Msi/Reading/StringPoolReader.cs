using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Packager.Msi;

/// <summary>Reads the texts of a database from <c>_StringPool</c> and <c>_StringData</c>.</summary>
internal sealed class StringPoolReader
{
    private const uint LongReferencesBit = 0x8000_0000;

    private StringPoolReader(StringPool pool, bool hasLongReferences, bool isKnown, string? fault)
    {
        Pool = pool;
        HasLongReferences = hasLongReferences;
        CodePageIsKnown = isKnown;
        Fault = fault;
    }

    /// <summary>The texts.</summary>
    public StringPool Pool { get; }

    /// <summary>Whether text cells take three bytes.</summary>
    public bool HasLongReferences { get; }

    /// <summary>Whether the code page is one that we know.</summary>
    public bool CodePageIsKnown { get; }

    /// <summary>What is wrong; the texts up to there are read. Null for nothing.</summary>
    public string? Fault { get; }

    /// <summary>Reads both streams.</summary>
    public static StringPoolReader Read(ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data)
    {
        if (entries.Length < 4) return new StringPoolReader(new StringPool([], 0, Encoding.Latin1), false, true, "_StringPool has no header");
        var header = BinaryPrimitives.ReadUInt32LittleEndian(entries);
        var codePage = (int)(header & ~LongReferencesBit);
        var known = codePage == 0 ? DatabaseEncoding.ForNeutral(data) : DatabaseEncoding.ForReading(codePage);
        var encoding = known ?? Encoding.Latin1;
        var strings = ImmutableArray.CreateBuilder<string>(entries.Length / 4);
        var fault = ReadAll(entries[4..], data, encoding, strings);
        return new StringPoolReader(new StringPool(strings.ToImmutable(), codePage, encoding), (header & LongReferencesBit) != 0, known is not null, fault);
    }

    private static string? ReadAll(ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data, Encoding encoding, ImmutableArray<string>.Builder strings)
    {
        while (entries.Length >= 4)
        {
            uint length = BinaryPrimitives.ReadUInt16LittleEndian(entries);
            var references = BinaryPrimitives.ReadUInt16LittleEndian(entries[2..]);
            entries = entries[4..];
            if (length == 0 && references > 0)
            {
                if (entries.Length < 4) return "_StringPool ends within a long text's length";
                length = BinaryPrimitives.ReadUInt32LittleEndian(entries);
                entries = entries[4..];
            }

            if (length > data.Length) return $"text {strings.Count + 1} has {length} bytes and _StringData {data.Length} left";
            strings.Add(length == 0 ? "" : encoding.GetString(data[..(int)length]));
            data = data[(int)length..];
        }

        return entries.Length > 0 ? "_StringPool ends with a part of an entry"
            : data.Length > 0 ? $"_StringData has {data.Length} bytes that belong to no text"
            : null;
    }
}
