using Packager.Binary;

namespace Packager.Msi;

/// <summary>How a package is written. Nothing in here changes its bytes.</summary>
public sealed record MsiWriteOptions
{
    /// <summary>As many threads as there are processors, no cache.</summary>
    public static MsiWriteOptions Default { get; } = new();

    /// <summary>How many threads may compress at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Where compressed pieces are kept between builds; null for none. Cleaned up after each package.</summary>
    public BlockCache? Cache { get; init; }
}
