namespace Packager.Binary;

/// <summary>Notes of an object (gABI, "Note Section"), as far as its build-id goes.</summary>
internal static class ElfNotes
{
    private const uint Type = 3;
    private const uint Limit = 1 << 20;

    /// <summary>NT_GNU_BUILD_ID in lower-case hex; null when the linker set none.</summary>
    public static string? BuildId(ElfImage image)
    {
        foreach (var segment in image.Segments.Where(s => s.Type == ElfSegment.Note))
        {
            if (segment.FileSize > Limit || !image.Holds(segment.Offset, segment.FileSize)) continue;
            if (Find(image.Words, image.Read(segment.Offset, segment.FileSize)) is { } id) return id;
        }

        return null;
    }

    // Sizes of name and description, the type, then both of them, each padded to four bytes.
    private static string? Find(ElfWords words, ReadOnlySpan<byte> notes)
    {
        while (notes.Length >= 12)
        {
            var (name, description, type) = (words.U32(notes), words.U32(notes[4..]), words.U32(notes[8..]));
            notes = notes[12..];
            if (name > Limit || description > Limit || Padded(name) + Padded(description) > notes.Length) return null;
            var value = notes.Slice(Padded(name), (int)description);
            if (type == Type && description > 1 && notes[..(int)name].SequenceEqual("GNU\0"u8)) return Convert.ToHexStringLower(value);
            notes = notes[(Padded(name) + Padded(description))..];
        }

        return null;
    }

    private static int Padded(uint size) => (int)((size + 3) & ~3u);
}
