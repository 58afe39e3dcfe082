using Packager.Msi.Validation;

namespace Packager.Msi;

/// <summary>What is wrong with a condition.</summary>
/// <param name="Message">For people, without a full stop.</param>
/// <param name="At">Where it shows, counted from 0.</param>
public sealed record MsiConditionFault(string Message, int At);

/// <summary>Conditions as people write them into a manifest (Windows Installer, "Conditional Statement Syntax"); the evaluators of <c>packager lint</c> read them with the same grammar.</summary>
public static class MsiCondition
{
    /// <summary>What is wrong with one; null when it is well formed.</summary>
    public static MsiConditionFault? FaultOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var statement = ConditionalStatement.Parse(text);
        return statement.Fault is { } fault ? new MsiConditionFault(fault, statement.FaultAt) : null;
    }
}
