namespace Packager.Apt;

/// <summary>A line of Contents that comes or changes; it is put together when it is wanted, for the lines of all paths at once take much memory.</summary>
/// <param name="Key">The path.</param>
/// <param name="Bytes">The packages that have it, with commas between; all paths of a package share them.</param>
internal sealed record ContentsChange(string Key, ReadOnlyMemory<byte>? Bytes) : IndexChange(Key, Bytes)
{
    /// <inheritdoc/>
    public override ReadOnlyMemory<byte>? Text => ContentsIndex.Line(Key, Bytes!.Value.Span);
}
