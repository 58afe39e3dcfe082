namespace Packager.Binary;

/// <summary>How hard LZX tries.</summary>
/// <param name="Nice">A match of this length is taken without looking further.</param>
/// <param name="Passes">How often the cheapest way is looked for, each time with the prices that the last one led to.</param>
/// <param name="TreeDepth">How many earlier places in a tree are compared with each place; 0 for the few of <see cref="LzxBuckets"/> instead.</param>
internal sealed record LzxEffort(int Nice, int Passes, int TreeDepth)
{
    public static LzxEffort For(CabinetLevel level) => level switch
    {
        CabinetLevel.Fast => new(16, 1, 0),
        CabinetLevel.Best => new(64, 2, 24),
        _ => new(40, 1, 0),
    };
}
