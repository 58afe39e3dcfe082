using System.Collections.Immutable;
using System.Text;

namespace Packager.Binary;

public sealed partial record ElfFile
{
    private const uint InterpreterLimit = 4096;

    /// <summary>Whether the bytes from here on begin like an ELF object. The stream is left behind the bytes that were read.</summary>
    public static bool HasMagic(Stream stream)
    {
        Span<byte> magic = stackalloc byte[4];
        return stream.ReadAtLeast(magic, 4, throwOnEndOfStream: false) == 4 && magic.SequenceEqual("\u007fELF"u8);
    }

    /// <summary>Reads headers, the dynamic section and the dynamic symbols; the rest of the file is passed over.</summary>
    /// <param name="stream">Seekable; the object begins at its start. It stays open.</param>
    /// <exception cref="InvalidDataException">It is no ELF object, is cut off, or points outside of itself.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static ElfFile Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek) throw new ArgumentException("An ELF object is read out of order.", nameof(stream));

        var image = ElfImage.Open(stream);
        var interpreter = ReadInterpreter(image);
        var dynamic = ElfDynamic.Read(image);
        return new ElfFile
        {
            Abi = ElfAbi.Of(image.Header.Class, image.Header.ByteOrder, image.Header.Machine, image.Header.Flags),
            Flags = image.Header.Flags,
            Kind = KindOf(image.Header.Type, interpreter, dynamic),
            Interpreter = interpreter,
            IsDynamic = dynamic is not null,
            IsStripped = !image.Sections.Any(s => s.Type == ElfSection.SymbolTable || IsDebug(s.Name)),
            SectionNames = [.. image.Sections.Select(s => s.Name)],
            Soname = dynamic?.Strings(ElfDynamic.Soname).FirstOrDefault(),
            Needed = dynamic is null ? [] : [.. dynamic.Strings(ElfDynamic.Needed)],
            RPath = SplitPath(dynamic, ElfDynamic.RPath),
            RunPath = SplitPath(dynamic, ElfDynamic.RunPath),
            WritableRanges = WritableIn(image),
            BuildId = ElfNotes.BuildId(image),
            HasTail = (ulong)stream.Length > image.End,
            Symbols = dynamic is null ? [] : ElfSymbolTable.Read(image, dynamic),
        };
    }

    private static string? ReadInterpreter(ElfImage image)
    {
        foreach (var segment in image.Segments)
        {
            if (segment.Type != ElfSegment.Interpreter || segment.FileSize == 0) continue;
            // In a separate debug file the header stays while the bytes are gone.
            if (segment.FileSize > InterpreterLimit || !image.Holds(segment.Offset, segment.FileSize)) return null;
            var text = image.Read(segment.Offset, segment.FileSize);
            var end = Array.IndexOf(text, (byte)0);
            return Encoding.UTF8.GetString(text, 0, end < 0 ? text.Length : end);
        }

        return null;
    }

    private static ElfKind KindOf(ushort type, string? interpreter, ElfDynamic? dynamic) => type switch
    {
        1 => ElfKind.Relocatable,
        2 => ElfKind.Executable,
        3 when IsProgramAnywhere(interpreter, dynamic) => ElfKind.PositionIndependentExecutable,
        3 => ElfKind.SharedLibrary,
        _ => ElfKind.Other,
    };

    // Linkers before 2.26 set no DF_1_PIE; libraries that can be run, such as libc.so.6, have an interpreter and a soname.
    private static bool IsProgramAnywhere(string? interpreter, ElfDynamic? dynamic) =>
        ((dynamic?.Value(ElfDynamic.Flags1) ?? 0) & ElfDynamic.Pie) != 0
        || (interpreter is not null && dynamic?.Value(ElfDynamic.Soname) is null);

    private static ImmutableArray<ElfRange> WritableIn(ElfImage image) =>
    [
        .. image.Segments
            .Where(s => s.Type == ElfSegment.Load && (s.Flags & ElfSegment.Writable) != 0 && image.Holds(s.Offset, s.FileSize))
            .Select(s => new ElfRange((long)s.Offset, (long)s.FileSize)),
    ];

    private static bool IsDebug(string name) =>
        name.StartsWith(".debug_", StringComparison.Ordinal) || name.StartsWith(".zdebug_", StringComparison.Ordinal);

    private static ImmutableArray<string> SplitPath(ElfDynamic? dynamic, ulong tag) =>
        dynamic is null ? [] : [.. dynamic.Strings(tag).SelectMany(p => p.Split(':', StringSplitOptions.RemoveEmptyEntries))];
}
