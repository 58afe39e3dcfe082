using Packager.Binary;
using Packager.Model;

namespace Packager.Needs.Elf;

/// <summary>An ELF object that the package installs, by itself or within a single-file program.</summary>
/// <param name="Path">Where it is installed; within a single-file program, the program's path, a slash and its own name.</param>
/// <param name="Elf">What it says of itself.</param>
/// <param name="Location">The manifest entry that brought it.</param>
internal sealed record PayloadObject(string Path, ElfFile Elf, SourceLocation Location)
{
    /// <summary>The folder that <c>$ORIGIN</c> stands for.</summary>
    public string Folder => PayloadPath.Parent(Path) ?? "/";
}
