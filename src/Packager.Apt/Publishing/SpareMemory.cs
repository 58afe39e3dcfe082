namespace Packager.Apt;

/// <summary>Memory that many packages needed a while.</summary>
internal static class SpareMemory
{
    // Fewer leave so little that looking for it takes longer than it is worth.
    private const int Many = 5_000;

    /// <summary>Whether there are so many packages that the work is done in another order.</summary>
    public static bool IsNeededFor(int packages) => packages >= Many;

    /// <summary>Makes room for what the next step needs.</summary>
    /// <param name="packages">How many packages there were.</param>
    public static void GiveBack(int packages)
    {
        if (IsNeededFor(packages)) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
    }
}
