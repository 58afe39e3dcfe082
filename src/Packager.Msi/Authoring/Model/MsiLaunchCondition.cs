using Packager.Model;

namespace Packager.Msi;

/// <summary>What must hold before anything is installed; the LaunchCondition table.</summary>
/// <param name="Condition">A condition of Windows Installer's.</param>
/// <param name="Message">What is said when it does not hold, a formatted text.</param>
/// <param name="Location">Where the manifest asks for it.</param>
public sealed record MsiLaunchCondition(string Condition, string Message, SourceLocation Location)
{
    /// <summary>Whether it must hold for repairs and for features that are added, too. A removal it never hinders.</summary>
    public bool HoldsForRepairs { get; init; }
}
