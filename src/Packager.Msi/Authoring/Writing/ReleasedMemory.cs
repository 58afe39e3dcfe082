namespace Packager.Msi;

/// <summary>
/// Gives back what a finished stage of a large package has left behind. The runtime would keep it until much more has been allocated, and add the next
/// stage's on top: for 20,000 files that is a fifth of the most that is held at once.
/// </summary>
internal static class ReleasedMemory
{
    /// <summary>Below this much, collecting costs more than it gives.</summary>
    private const long Large = 48 << 20;

    /// <summary>Ends a stage.</summary>
    public static void Collect()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > Large) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
