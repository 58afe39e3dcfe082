namespace Packager.Binary;

/// <summary>How hard LZX tries.</summary>
/// <param name="Depth">How many earlier places are compared with each place.</param>
/// <param name="Nice">A match of this length is taken without looking further.</param>
/// <param name="Passes">How often the cheapest way is looked for, each time with the prices that the last one led to.</param>
internal sealed record LzxEffort(int Depth, int Nice, int Passes)
{
    public static LzxEffort For(CabinetLevel level) => level switch
    {
        CabinetLevel.Fast => new(6, 24, 1),
        CabinetLevel.Best => new(64, 96, 3),
        _ => new(16, 40, 2),
    };
}
