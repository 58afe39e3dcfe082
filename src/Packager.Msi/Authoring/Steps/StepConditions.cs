using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>The conditions under which moments of a step have come.</summary>
internal static class StepConditions
{
    private static readonly ImmutableArray<(MsiStepMoments Moment, string Condition)> s_moments =
    [
        (MsiStepMoments.Install, $"(NOT Installed AND NOT {UpgradeRows.Older})"),
        (MsiStepMoments.Upgrade, $"(NOT Installed AND {UpgradeRows.Older})"),
        (MsiStepMoments.Repair, "(Installed AND REINSTALL)"),
        (MsiStepMoments.Remove, """(REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE)"""),
        (MsiStepMoments.Purge, Purge),
        (MsiStepMoments.Replace, """(REMOVE="ALL" AND UPGRADINGPRODUCTCODE)"""),
    ];

    /// <summary>Whether data goes along with the product.</summary>
    public const string Purge = $"""(REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE AND {MsiPackage.PurgeProperty}="1")""";

    /// <summary>Whether the product goes for good.</summary>
    public static string Remove => Of(MsiStepMoments.Remove);

    /// <summary>Any of the moments.</summary>
    public static string Of(MsiStepMoments moments) =>
        string.Join(" OR ", s_moments.Where(moment => moments.HasFlag(moment.Moment)).Select(moment => moment.Condition));

    /// <summary>When a step runs, which needs its feature, too.</summary>
    public static string Of(MsiStep step)
    {
        var moments = Of(step.When);
        if (step.Feature == MsiFeature.MainId) return moments;
        // 3 is local: the feature is about to be there, or was there until now.
        return $"({moments}) AND {(IsRemoval(step) ? '!' : '&')}{step.Feature}=3";
    }

    /// <summary>Whether a step belongs to taking the product away.</summary>
    public static bool IsRemoval(MsiStep step) => (step.When & (MsiStepMoments.Remove | MsiStepMoments.Purge | MsiStepMoments.Replace)) != 0;
}
