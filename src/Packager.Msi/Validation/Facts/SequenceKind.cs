using System.Collections.Immutable;

namespace Packager.Msi.Validation;

/// <summary>One of the six sequence tables, with the bit that the table of actions uses for it.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Bit">1, 2, 4, 8, 16 or 32.</param>
internal sealed record SequenceKind(string Table, int Bit)
{
    public const string InstallExecute = "InstallExecuteSequence";
    public const string AdvtExecute = "AdvtExecuteSequence";

    /// <summary>In the order of their bits.</summary>
    public static ImmutableArray<SequenceKind> All { get; } =
    [
        new("AdminUISequence", 1), new("AdminExecuteSequence", 2), new("AdvtUISequence", 4),
        new(AdvtExecute, 8), new("InstallUISequence", 16), new(InstallExecute, 32),
    ];

    /// <summary>Whether it shows dialogs and changes nothing.</summary>
    public bool IsUserInterface => Table.EndsWith("UISequence", StringComparison.Ordinal);
}
