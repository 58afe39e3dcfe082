using System.Buffers.Binary;
using System.Text;

namespace Packager.Msi;

/// <summary>Reads the stream <c>\u0005SummaryInformation</c> (MS-OLEPS §2.21), whoever wrote it; values of other types than expected are left out.</summary>
internal static class SummaryReader
{
    /// <summary>A longer stream is refused.</summary>
    public const int MostBytes = 1 << 20;

    private const int HeadLength = 48;
    private const int MostProperties = 1000;

    /// <summary>The summary; null and a sentence when the stream is none.</summary>
    public static (SummaryInformation? Summary, string? Fault) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || BinaryPrimitives.ReadUInt16LittleEndian(bytes) != 0xFFFE) return (null, "it does not begin as a property set does");
        var start = BinaryPrimitives.ReadUInt32LittleEndian(bytes[44..]);
        if (start > bytes.Length - 8) return (null, "its section lies beyond its end");
        var section = bytes[(int)start..];
        var count = BinaryPrimitives.ReadUInt32LittleEndian(section[4..]);
        if (count > MostProperties || section.Length < 8 + (count * 8)) return (null, $"it has no room for {count} properties");
        var places = new Dictionary<uint, uint>();
        for (var index = 0; index < count; index++)
        {
            var pair = section[(8 + (index * 8))..];
            places.TryAdd(BinaryPrimitives.ReadUInt32LittleEndian(pair), BinaryPrimitives.ReadUInt32LittleEndian(pair[4..]));
        }

        return Fill(new Values(section, places));
    }

    private static (SummaryInformation?, string?) Fill(Values values)
    {
        var codePage = values.Number(SummaryProperty.CodePage) is { } stored ? (ushort)stored : 0;
        var encoding = DatabaseEncoding.ForReading(codePage) ?? Encoding.Latin1;
        var summary = new SummaryInformation
        {
            CodePage = codePage,
            Title = values.Text(SummaryProperty.Title, encoding),
            Subject = values.Text(SummaryProperty.Subject, encoding),
            Author = values.Text(SummaryProperty.Author, encoding),
            Keywords = values.Text(SummaryProperty.Keywords, encoding),
            Comments = values.Text(SummaryProperty.Comments, encoding),
            Template = values.Text(SummaryProperty.Template, encoding),
            LastSavedBy = values.Text(SummaryProperty.LastSavedBy, encoding),
            RevisionNumber = values.Text(SummaryProperty.RevisionNumber, encoding),
            LastPrinted = values.Time(SummaryProperty.LastPrinted),
            Created = values.Time(SummaryProperty.Created),
            Saved = values.Time(SummaryProperty.Saved),
            PageCount = values.Number(SummaryProperty.PageCount),
            WordCount = values.Number(SummaryProperty.WordCount),
            CharacterCount = values.Number(SummaryProperty.CharacterCount),
            CreatingApplication = values.Text(SummaryProperty.CreatingApplication, encoding),
            Security = values.Number(SummaryProperty.Security),
        };
        return (summary, values.Fault);
    }

    private ref struct Values(ReadOnlySpan<byte> section, Dictionary<uint, uint> places)
    {
        private readonly ReadOnlySpan<byte> _section = section;

        /// <summary>The last value that was beyond the end.</summary>
        public string? Fault { get; private set; }

        public string? Text(int property, Encoding encoding)
        {
            var value = Find(property, SummaryProperty.TextType, 4);
            if (value.IsEmpty) return null;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(value);
            if (length > value.Length - 4)
            {
                Fault = $"the text of property {property} ends beyond its end";
                return null;
            }

            var text = value.Slice(4, (int)length);
            var end = text.IndexOf((byte)0);
            return encoding.GetString(end < 0 ? text : text[..end]);
        }

        public int? Number(int property)
        {
            var value = Find(property, SummaryProperty.Int32Type, 4);
            if (!value.IsEmpty) return BinaryPrimitives.ReadInt32LittleEndian(value);
            value = Find(property, SummaryProperty.Int16Type, 2);
            return value.IsEmpty ? null : BinaryPrimitives.ReadInt16LittleEndian(value);
        }

        public DateTimeOffset? Time(int property)
        {
            var value = Find(property, SummaryProperty.FileTimeType, 8);
            if (value.IsEmpty) return null;
            var ticks = BinaryPrimitives.ReadInt64LittleEndian(value);
            var most = DateTimeOffset.MaxValue.ToFileTime();
            return ticks > 0 && ticks <= most ? DateTimeOffset.FromFileTime(ticks).ToUniversalTime() : null;
        }

        /// <summary>The bytes from a value on, of the type that is asked for and long enough for it; none otherwise.</summary>
        private ReadOnlySpan<byte> Find(int property, uint type, int length)
        {
            if (!places.TryGetValue((uint)property, out var place)) return default;
            if (place > _section.Length - 4)
            {
                Fault = $"property {property} lies beyond its end";
                return default;
            }

            var value = _section[(int)place..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(value) != type) return default;
            if (value.Length >= 4 + length) return value[4..];
            Fault = $"property {property} ends beyond its end";
            return default;
        }
    }
}
