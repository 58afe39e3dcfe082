using System.Globalization;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Checks conditions as the manifest has them, before they become part of longer ones.</summary>
internal static class ConditionText
{
    /// <summary>Whether a condition can be read; reports PKG3024.</summary>
    public static bool Passes(Located<string> condition, DiagnosticBag diagnostics)
    {
        if (MsiCondition.FaultOf(condition.Value) is not { } fault) return true;
        diagnostics.Add(AuthoringFaults.BadCondition, condition.Location,
            string.Create(CultureInfo.InvariantCulture, $"the condition '{condition.Value}' cannot be read from character {fault.At + 1} on: {fault.Message}"),
            "compare properties with values, for example VersionNT >= 603 AND NOT OLDMODE");
        return false;
    }
}
