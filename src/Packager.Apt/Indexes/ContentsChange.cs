namespace Packager.Apt;

/// <summary>A line of Contents that comes or changes; it is put together when it is wanted, for the lines of all paths at once take much memory.</summary>
/// <param name="Path">The path.</param>
/// <param name="Packages">The packages that have it, with commas between.</param>
internal sealed record ContentsChange(string Path, string Packages) : IndexChange(Path, null)
{
    /// <inheritdoc/>
    public override ReadOnlyMemory<byte>? Text => ContentsIndex.Line(Key, Packages);
}
