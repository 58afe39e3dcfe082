using Packager.Binary;

namespace Packager.Debian;

/// <summary>How a package is written. Nothing in here changes its bytes.</summary>
public sealed record DebWriteOptions
{
    /// <summary>As many threads as there are processors, no cache.</summary>
    public static DebWriteOptions Default { get; } = new();

    /// <summary>How many threads may compress at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Where encoded blocks are kept between builds; null for none. Cleaned up after each package.</summary>
    public BlockCache? Cache { get; init; }
}
