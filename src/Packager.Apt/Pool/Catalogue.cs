using Packager.Storage;

namespace Packager.Apt;

/// <summary>The facts of all packages of the pool, by the digests of their files.</summary>
internal sealed class Catalogue(IStorage storage) : ShardedNotes<PackageFacts>(storage, StatePaths.Catalogue)
{
    /// <summary>Notes the facts of a file, unless they are known.</summary>
    public void Add(PackageFacts facts) => Add(facts, replaces: false);

    protected override string DigestOf(PackageFacts note) => note.Sha256;

    protected override void Write(TextWriter text, PackageFacts note) => note.Write(text);

    protected override PackageFacts? Read(TextReader reader) => PackageFacts.Read(reader);
}
