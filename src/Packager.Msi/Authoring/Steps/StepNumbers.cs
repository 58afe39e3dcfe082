using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Msi;

/// <summary>The numbers of the sequence that steps have, between those of <see cref="StandardActions"/>; each is taken once, so that nothing is left to the installer's choice.</summary>
internal sealed class StepNumbers(DiagnosticBag diagnostics)
{
    /// <summary>Where data is made ready: after the folders and features are settled, before anything is changed.</summary>
    public const int Data = 0;

    /// <summary>After services are stopped, before anything is removed.</summary>
    public const int Removal = 1;

    /// <summary>Before files are installed.</summary>
    public const int BeforeFiles = 2;

    /// <summary>Before services are started.</summary>
    public const int BeforeServices = 3;

    /// <summary>After they are.</summary>
    public const int AfterServices = 4;

    /// <summary>After all that can fail, for what cannot be undone.</summary>
    public const int Last = 5;

    /// <summary>Where properties get values: after what is searched for is found, before conditions are looked at.</summary>
    public const int Properties = 6;

    private static readonly ImmutableArray<(int From, int To)> s_ranges =
        [(1201, 1399), (1901, 1999), (3910, 3999), (5860, 5899), (5910, 5999), (6450, 6499), (61, 99)];

    private readonly int[] _taken = new int[s_ranges.Length];

    /// <summary>The next number of a range.</summary>
    public int Take(int range, SourceLocation location)
    {
        var (from, to) = s_ranges[range];
        var number = from + _taken[range]++;
        if (number == to + 1)
            diagnostics.Add(AuthoringFaults.TooManySteps, location, "there are more steps here than fit into the sequence", "let one program do several of them, or run some of them at another place");
        return number;
    }

    /// <summary>The range of a step.</summary>
    public static int RangeOf(MsiStep step) => StepConditions.IsRemoval(step) ? Removal : step.At switch
    {
        MsiStepPlace.BeforeFiles => BeforeFiles,
        MsiStepPlace.AfterServices => AfterServices,
        _ => BeforeServices,
    };
}
