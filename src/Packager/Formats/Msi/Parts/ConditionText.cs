using System.Globalization;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Checks conditions of a manifest, which Windows Installer would take for false without a word.</summary>
internal static class ConditionText
{
    /// <summary>Whether a condition can be read; reports PKG3072.</summary>
    public static bool Passes(Located<string> condition, DiagnosticBag diagnostics)
    {
        if (MsiCondition.FaultOf(condition.Value) is not { } fault) return true;
        diagnostics.Add(MsiPartFaults.BadCondition, condition.Location,
            string.Create(CultureInfo.InvariantCulture, $"the condition '{condition.Value}' cannot be read from character {fault.At + 1} on: {fault.Message}"),
            "conditions look like NAME = \"text\" AND NOT (OTHER >= 5)");
        return false;
    }
}
