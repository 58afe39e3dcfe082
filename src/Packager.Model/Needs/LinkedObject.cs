using System.Collections.Immutable;

namespace Packager.Model;

/// <summary>An object of the payload that the dynamic linker has to join with libraries from outside of it.</summary>
/// <param name="Path">Where it is installed; an object within a single-file program has the program's path, a slash and its own name.</param>
/// <param name="Needed">The sonames that the payload itself does not give, in the order in which symbols are looked up.</param>
/// <param name="SearchPath">Folders that it names itself (DT_RUNPATH, else DT_RPATH), <c>$ORIGIN</c> already replaced.</param>
/// <param name="Symbols">What it wants from any of them, sorted.</param>
public sealed record LinkedObject(
    string Path, ImmutableArray<string> Needed, ImmutableArray<string> SearchPath, ImmutableArray<WantedSymbol> Symbols);

/// <summary>A symbol that an object wants from a library.</summary>
/// <param name="Name"><c>name@version</c>, or <c>name@Base</c> when it has no version.</param>
/// <param name="Library">The soname that it was linked against; null for a symbol without version, which any library may give.</param>
public readonly record struct WantedSymbol(string Name, string? Library);
