using Packager.Model;

namespace Packager.Needs;

/// <summary>Faults of finding what meets a need, PKG141x.</summary>
public static class ResolutionFaults
{
    /// <summary>A library that the host does not have.</summary>
    public static DiagnosticDescriptor LibraryNotInstalled { get; } =
        new("PKG1411", Severity.Error, "A library that something in the payload is linked against is neither in the payload nor on the building host.");

    /// <summary>A library that no package speaks for.</summary>
    public static DiagnosticDescriptor LibraryOfNoPackage { get; } =
        new("PKG1412", Severity.Error, "A library is on the building host, but no package says what its users have to depend on.");

    /// <summary>A host that cannot answer for the release.</summary>
    public static DiagnosticDescriptor OtherRelease { get; } =
        new("PKG1413", Severity.Error, "Libraries have to be looked up on the oldest of the releases, packager.lock does not know them, and the building host is another release.");

    /// <summary>A lock that would have to change.</summary>
    public static DiagnosticDescriptor LockWouldChange { get; } =
        new("PKG1414", Severity.Error, "packager.lock does not say what the payload needs now, and --locked forbids changing it.");

    /// <summary>A malformed lock.</summary>
    public static DiagnosticDescriptor LockUnreadable { get; } =
        new("PKG1415", Severity.Error, "A line of packager.lock is malformed.");

    /// <summary>An unknown release.</summary>
    public static DiagnosticDescriptor UnknownRelease { get; } =
        new("PKG1416", Severity.Error, "dependencies.releases names a release that is not known.");

    /// <summary>An unknown framework.</summary>
    public static DiagnosticDescriptor UnknownFramework { get; } =
        new("PKG1417", Severity.Error, "A .NET program needs a shared framework that no known package has.");

    /// <summary>A rule without an answer.</summary>
    public static DiagnosticDescriptor RuleWithoutPackage { get; } =
        new("PKG1418", Severity.Error, "What a .NET runtime opens is in no known package of a release.");

    /// <summary>A package of the host that speaks in riddles.</summary>
    public static DiagnosticDescriptor HostFileMalformed { get; } =
        new("PKG1419", Severity.Error, "A symbols or shlibs file of the building host is malformed, so nobody can say what a library's users depend on.");
}
