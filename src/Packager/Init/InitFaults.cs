using Packager.Model;

namespace Packager.Init;

/// <summary>Faults of <c>packager init</c>, PKG106x.</summary>
public static class InitFaults
{
    /// <summary>A file is there already.</summary>
    public static DiagnosticDescriptor FileExists { get; } =
        new("PKG1060", Severity.Error, "A file that init would write exists already; init never overwrites.");

    /// <summary>The folder holds nothing that could be packaged.</summary>
    public static DiagnosticDescriptor NothingFound { get; } =
        new("PKG1061", Severity.Error, "The folder that init looked at holds no project and no files.");

    /// <summary>Several programs, of which one has to be chosen.</summary>
    public static DiagnosticDescriptor SeveralPrograms { get; } =
        new("PKG1062", Severity.Error, "The folder holds several programs, and init makes one package for one of them.");

    /// <summary>A project without a program.</summary>
    public static DiagnosticDescriptor NoProgram { get; } =
        new("PKG1063", Severity.Error, "The project builds no program that could be started.");

    /// <summary>A project file that cannot be read.</summary>
    public static DiagnosticDescriptor UnreadableProject { get; } =
        new("PKG1064", Severity.Error, "A project file is not what its name says: broken XML, JSON or TOML, or far too long.");
}
