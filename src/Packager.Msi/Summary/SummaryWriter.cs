using System.Text;

namespace Packager.Msi;

/// <summary>Writes the stream <c>\u0005SummaryInformation</c>: a property set with one section (MS-OLEPS §2.21).</summary>
internal static class SummaryWriter
{
    /// <summary>The stream's name, which is not encoded.</summary>
    public const string StreamName = "\u0005SummaryInformation";

    /// <summary>Windows 10, as its own installer writes it.</summary>
    private const uint OperatingSystem = 0x0002_000A;

    private const int SectionOffset = 48;

    /// <summary>The stream's bytes.</summary>
    /// <exception cref="ArgumentException">A text has a character that the code page lacks.</exception>
    public static byte[] Write(SummaryInformation summary)
    {
        var values = Values(summary);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write((ushort)0xFFFE);
        writer.Write((ushort)0);
        writer.Write(OperatingSystem);
        writer.Write(Guid.Empty.ToByteArray());
        writer.Write(1u);
        writer.Write(SummaryProperty.Format.ToByteArray());
        writer.Write((uint)SectionOffset);
        var first = 8 + (values.Count * 8);
        writer.Write((uint)(first + values.Sum(value => value.Bytes.Length)));
        writer.Write((uint)values.Count);
        foreach (var (property, bytes) in values)
        {
            writer.Write((uint)property);
            writer.Write((uint)first);
            first += bytes.Length;
        }

        foreach (var (_, bytes) in values) writer.Write(bytes);
        writer.Flush();
        return stream.ToArray();
    }

    private static List<(int Property, byte[] Bytes)> Values(SummaryInformation summary)
    {
        var encoding = DatabaseEncoding.ForWriting(summary.CodePage);
        List<(int, byte[])> values = [(SummaryProperty.CodePage, Typed(SummaryProperty.Int16Type, writer => writer.Write(unchecked((short)summary.CodePage))))];
        Text(SummaryProperty.Title, summary.Title);
        Text(SummaryProperty.Subject, summary.Subject);
        Text(SummaryProperty.Author, summary.Author);
        Text(SummaryProperty.Keywords, summary.Keywords);
        Text(SummaryProperty.Comments, summary.Comments);
        Text(SummaryProperty.Template, summary.Template);
        Text(SummaryProperty.LastSavedBy, summary.LastSavedBy);
        Text(SummaryProperty.RevisionNumber, summary.RevisionNumber);
        Time(SummaryProperty.LastPrinted, summary.LastPrinted);
        Time(SummaryProperty.Created, summary.Created);
        Time(SummaryProperty.Saved, summary.Saved);
        Number(SummaryProperty.PageCount, summary.PageCount);
        Number(SummaryProperty.WordCount, summary.WordCount);
        Number(SummaryProperty.CharacterCount, summary.CharacterCount);
        Text(SummaryProperty.CreatingApplication, summary.CreatingApplication);
        Number(SummaryProperty.Security, summary.Security);
        return values;

        void Text(int property, string? text)
        {
            if (text is not null) values.Add((property, Typed(SummaryProperty.TextType, writer => WriteText(writer, encoding, text))));
        }

        void Time(int property, DateTimeOffset? time)
        {
            if (time is { } known) values.Add((property, Typed(SummaryProperty.FileTimeType, writer => writer.Write(known.ToFileTime()))));
        }

        void Number(int property, int? number)
        {
            if (number is { } known) values.Add((property, Typed(SummaryProperty.Int32Type, writer => writer.Write(known))));
        }
    }

    private static void WriteText(BinaryWriter writer, Encoding encoding, string text)
    {
        var bytes = encoding.GetBytes(text);
        writer.Write((uint)bytes.Length + 1);
        writer.Write(bytes);
        writer.Write((byte)0);
    }

    /// <summary>The type, the value, and zeros to a multiple of four bytes.</summary>
    private static byte[] Typed(uint type, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(type);
        write(writer);
        while (stream.Length % 4 != 0) writer.Write((byte)0);
        writer.Flush();
        return stream.ToArray();
    }
}
