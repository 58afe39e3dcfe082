using Packager.Model;

namespace Packager.Compile;

/// <summary>Faults of compiling an application, PKG130x.</summary>
public static class CompileFaults
{
    /// <summary>The project is not there.</summary>
    public static DiagnosticDescriptor MissingProject { get; } =
        new("PKG1301", Severity.Error, "The project that build.dotnet names does not exist, or a folder holds none or several.");

    /// <summary>The compiler refused.</summary>
    public static DiagnosticDescriptor CompilerFailed { get; } =
        new("PKG1302", Severity.Error, "dotnet publish failed; what it said stands above.");

    /// <summary>The command failed.</summary>
    public static DiagnosticDescriptor CommandFailed { get; } =
        new("PKG1303", Severity.Error, "The command of build.command ended with another code than 0.");

    /// <summary>The command wrote nothing.</summary>
    public static DiagnosticDescriptor NothingBuilt { get; } =
        new("PKG1304", Severity.Error, "The build left its output folder empty.");

    /// <summary>More than one way to build.</summary>
    public static DiagnosticDescriptor TwoBuilds { get; } =
        new("PKG1305", Severity.Error, "The build block names more than one way to build.");

    /// <summary>No runtime identifier is known for the target.</summary>
    public static DiagnosticDescriptor NoRuntime { get; } =
        new("PKG1306", Severity.Error, "No .NET runtime identifier belongs to the architecture.");

    /// <summary>A tool is missing.</summary>
    public static DiagnosticDescriptor MissingTool { get; } =
        new("PKG1307", Severity.Error, "A program that the build needs is not installed.");
}
