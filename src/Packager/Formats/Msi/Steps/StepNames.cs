using System.Collections.Immutable;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Checks what steps are called: their actions' keys are made of it, and it is a line of what they are told.</summary>
internal static class StepNames
{
    /// <summary>Reports PKG3082.</summary>
    public static void Check(ImmutableArray<MsiStep> steps, DiagnosticBag diagnostics)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var step in steps)
        {
            if (step.Name.Length is 0 or > 120 || step.Name.Any(char.IsControl))
                diagnostics.Add(StepFaults.BadName, step.Location, "the name is no single line of up to 120 characters", "give the step a short name");
            else if (!names.Add(step.Name))
                diagnostics.Add(StepFaults.BadName, step.Location, $"there is another step '{step.Name}'", "give it a 'name' of its own");
        }
    }
}
