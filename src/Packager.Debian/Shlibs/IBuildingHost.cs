using System.Collections.Immutable;

namespace Packager.Debian;

/// <summary>What the machine that builds knows about libraries. Nothing else of it may show in a package.</summary>
public interface IBuildingHost
{
    /// <summary>The distribution and its release, for example <c>debian/12</c>; another system's name where dpkg is not at home.</summary>
    string Release { get; }

    /// <summary>Where a soname is found, in the order in which dpkg-shlibdeps looks; empty when it is not installed.</summary>
    /// <param name="soname">For example <c>libssl.so.3</c>.</param>
    /// <param name="architecture">The Debian architecture that the library must be for.</param>
    /// <param name="searchPath">Absolute folders that the asking object names itself.</param>
    IEnumerable<HostLibrary> FindLibraries(string soname, string architecture, ImmutableArray<string> searchPath);
}

/// <summary>A library that is installed on the building host.</summary>
/// <param name="Path">Where it was found.</param>
/// <param name="IsPublic">Whether it has a soname, as a library that others may link against does.</param>
/// <param name="Packages">The packages that install it; empty when none does.</param>
public sealed record HostLibrary(string Path, bool IsPublic, ImmutableArray<HostPackage> Packages);

/// <summary>What an installed package says of a library of its own.</summary>
/// <param name="Name">As dpkg prints it, for example <c>libssl3:amd64</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Symbols">Its symbols file's part for the library; null when there is none.</param>
/// <param name="Depends">What its shlibs file, or the machine's own, asks for; null when none knows the library.</param>
public sealed record HostPackage(string Name, string Version, SymbolsOfLibrary? Symbols, string? Depends);
