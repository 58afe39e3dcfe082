using System.Collections.Immutable;

namespace Packager.Debian;

/// <summary>What the stanza of a source package says (dsc(5), deb-src-control(5)).</summary>
public sealed record SourcePackage
{
    /// <summary>The source's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version, with a Debian revision.</summary>
    public required DebianVersion Version { get; init; }

    /// <summary>Who answers for it, <c>Name &lt;mail&gt;</c>.</summary>
    public required string Maintainer { get; init; }

    /// <summary>The binary packages that it builds, in the order of debian/control.</summary>
    public required ImmutableArray<SourceBinary> Binaries { get; init; }

    /// <summary>What must be installed to build it.</summary>
    public required ImmutableArray<string> BuildDepends { get; init; }

    /// <summary>The archive's section of the first package.</summary>
    public required string Section { get; init; }

    /// <summary>The project's page; null when there is none.</summary>
    public string? Homepage { get; init; }

    /// <summary>The file's names begin with this, for example <c>hello_1.0-1</c>; an epoch shows in none.</summary>
    public string FileStem => $"{Name}_{Version.WithoutEpoch}";

    /// <summary>The names of the upstream tarballs begin with this, for example <c>hello_1.0</c>.</summary>
    public string UpstreamStem => $"{Name}_{Version.UpstreamVersion}";

    /// <summary>The Architecture field: those of the binaries.</summary>
    public string Architectures => string.Join(' ', Binaries.SelectMany(b => b.Architectures).Distinct().Order(StringComparer.Ordinal));
}

/// <summary>A binary package that a source package builds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Section">Its section.</param>
/// <param name="Priority">Its priority.</param>
/// <param name="Architectures">What it is built for.</param>
public sealed record SourceBinary(string Name, string Section, string Priority, ImmutableArray<string> Architectures);
