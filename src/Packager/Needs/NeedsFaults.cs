using Packager.Model;

namespace Packager.Needs;

/// <summary>Faults of what a payload needs, PKG140x.</summary>
public static class NeedsFaults
{
    /// <summary>An ELF object that cannot be read.</summary>
    public static DiagnosticDescriptor MalformedObject { get; } =
        new("PKG1401", Severity.Error, "A file begins like an ELF object and is cut off or damaged.");

    /// <summary>An object for another machine.</summary>
    public static DiagnosticDescriptor OtherMachine { get; } =
        new("PKG1402", Severity.Error, "A program or library of the payload is for another architecture than the package.");

    /// <summary>An object in a package for all machines.</summary>
    public static DiagnosticDescriptor ObjectInArchAll { get; } =
        new("PKG1403", Severity.Error, "A package of architecture all holds a program or library that runs on one architecture only.");

    /// <summary>Unreadable JSON of .NET, or an unreadable single-file program.</summary>
    public static DiagnosticDescriptor MalformedDotnetFile { get; } =
        new("PKG1404", Severity.Error, "A runtimeconfig.json, a deps.json or a single-file .NET program cannot be read.");

    /// <summary>A framework of Windows.</summary>
    public static DiagnosticDescriptor WindowsFramework { get; } =
        new("PKG1405", Severity.Error, "A .NET program needs a framework that exists on Windows only.");

    /// <summary>A PE image that cannot be read.</summary>
    public static DiagnosticDescriptor MalformedProgram { get; } =
        new("PKG1406", Severity.Error, "A file begins like a program of Windows and is cut off or damaged.");
}
