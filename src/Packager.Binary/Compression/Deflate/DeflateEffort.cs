namespace Packager.Binary;

/// <summary>How hard matches are looked for.</summary>
/// <param name="Depth">How many earlier places with the same four bytes are compared.</param>
/// <param name="Nice">A match of this length is taken without looking further.</param>
/// <param name="LookAhead">How many of the next places are tried for a better match before one is taken: 0 to 2.</param>
internal sealed record DeflateEffort(int Depth, int Nice, int LookAhead)
{
    public static DeflateEffort For(CabinetLevel level) => level switch
    {
        CabinetLevel.Fast => new(4, 24, 0),
        CabinetLevel.Best => new(300, 258, 2),
        _ => new(8, 32, 1),
    };
}
