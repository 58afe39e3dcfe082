namespace Packager.Debian;

/// <summary>How a package is written. Nothing in here changes its bytes.</summary>
public sealed record DebWriteOptions
{
    /// <summary>As many threads as there are processors, no cache.</summary>
    public static DebWriteOptions Default { get; } = new();

    /// <summary>How many threads may compress at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
