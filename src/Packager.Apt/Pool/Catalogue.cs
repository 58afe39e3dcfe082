using Packager.Storage;

namespace Packager.Apt;

/// <summary>The facts of all packages of the pool, by the digests of their files.</summary>
internal sealed class Catalogue(IStorage storage) : ShardedNotes<PackageFacts>(storage, StatePaths.Catalogue)
{
    /// <summary>Notes the facts of files, unless they are known.</summary>
    public void Add(IEnumerable<PackageFacts> facts) => Add(facts, replaces: false);

    protected override ReadOnlySpan<byte> DigestOf(PackageFacts note) => NoteText.Line(note.Note.Span, 0);

    protected override void Write(Stream output, PackageFacts note)
    {
        output.Write(note.Note.Span);
        output.WriteByte((byte)'\n');
    }

    protected override PackageFacts? Read(ReadOnlyMemory<byte> text, out int length)
    {
        var own = NoteText.LengthToEmpty(text.Span);
        length = Math.Min(own + 1, text.Length);
        return own == 0 ? null : new PackageFacts(text[..own]);
    }
}
