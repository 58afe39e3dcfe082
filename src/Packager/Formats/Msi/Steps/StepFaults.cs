using Packager.Model;

namespace Packager.Formats;

/// <summary>What of steps, firewall rules and removals cannot be done, PKG3080 to PKG3085, PKG3089.</summary>
public static class StepFaults
{
    /// <summary>No program.</summary>
    public static DiagnosticDescriptor NoProgram { get; } =
        new("PKG3080", Severity.Error, "A step or a firewall rule names a program that the package does not install on Windows, or that is no .exe.");

    /// <summary>An impossible moment.</summary>
    public static DiagnosticDescriptor BadMoment { get; } =
        new("PKG3081", Severity.Error, "A step of an .msi is to run at moments that do not go together.");

    /// <summary>Two steps of one name.</summary>
    public static DiagnosticDescriptor BadName { get; } =
        new("PKG3082", Severity.Error, "A step or a firewall rule of an .msi has a name that is taken already, or that is no line of text.");

    /// <summary>A bad rule.</summary>
    public static DiagnosticDescriptor BadRule { get; } =
        new("PKG3083", Severity.Error, "A firewall rule of an .msi has a port or an address that is none, or allows everything.");

    /// <summary>A removal of what is not the product's.</summary>
    public static DiagnosticDescriptor BadRemoval { get; } =
        new("PKG3084", Severity.Error, "Removal of an .msi is to take along what lies at none of the package's own places.");

    /// <summary>A line break.</summary>
    public static DiagnosticDescriptor BrokenWord { get; } =
        new("PKG3089", Severity.Error, "A word of a step's command has a line break, which no step can be handed.");
}
