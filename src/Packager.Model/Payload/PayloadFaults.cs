namespace Packager.Model;

/// <summary>Faults of a payload as a whole, PKG120x.</summary>
public static class PayloadFaults
{
    /// <summary>Two entries claim one path.</summary>
    public static DiagnosticDescriptor TwoEntries { get; } =
        new("PKG1201", Severity.Error, "Two entries of contents install something at the same path.");

    /// <summary>An entry lies below a file or link.</summary>
    public static DiagnosticDescriptor ParentIsNoDirectory { get; } =
        new("PKG1202", Severity.Error, "An entry lies below a path that another entry makes a file or a symbolic link.");
}
