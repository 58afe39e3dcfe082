using System.Collections.Immutable;

namespace Packager.Binary;

/// <summary>What the dynamic linker and a packager want to know of an ELF object (elf(5), System V ABI chapters 4 and 5).</summary>
public sealed partial record ElfFile
{
    /// <summary>What it can be joined with.</summary>
    public required ElfAbi Abi { get; init; }

    /// <summary>e_flags, whole.</summary>
    public required uint Flags { get; init; }

    /// <summary>What it is for.</summary>
    public required ElfKind Kind { get; init; }

    /// <summary>PT_INTERP: the dynamic linker that starts it.</summary>
    public string? Interpreter { get; init; }

    /// <summary>DT_SONAME.</summary>
    public string? Soname { get; init; }

    /// <summary>DT_NEEDED, in the order in which symbols are looked up.</summary>
    public ImmutableArray<string> Needed { get; init; } = [];

    /// <summary>DT_RPATH, split at its colons.</summary>
    public ImmutableArray<string> RPath { get; init; } = [];

    /// <summary>DT_RUNPATH, split at its colons; where there is one, DT_RPATH is not looked at.</summary>
    public ImmutableArray<string> RunPath { get; init; } = [];

    /// <summary>The dynamic symbol table without its empty first entry, in the order of the file.</summary>
    public ImmutableArray<ElfSymbol> Symbols { get; init; } = [];

    /// <summary>Whether there is a dynamic section in the file; objects of <c>-dbgsym</c> packages have its header only.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>Whether there is neither a symbol table nor debug information besides what the dynamic linker uses.</summary>
    public bool IsStripped { get; init; }

    /// <summary>The names of the sections, in the order of the file; empty when the section headers were taken away.</summary>
    public ImmutableArray<string> SectionNames { get; init; } = [];

    /// <summary>The ranges of the file that are mapped writable, where a linker puts initialised variables.</summary>
    public ImmutableArray<ElfRange> WritableRanges { get; init; } = [];

    /// <summary>The identity that the linker gave it (NT_GNU_BUILD_ID), in lower-case hex; null when it gave none.</summary>
    public string? BuildId { get; init; }

    /// <summary>Whether bytes follow that no header speaks of, as in self-extracting programs; tools that rewrite objects drop them.</summary>
    public bool HasTail { get; init; }

    /// <summary>A program that needs no dynamic linker.</summary>
    public bool IsStatic => IsProgram && Interpreter is null && Needed.IsEmpty;

    /// <summary>A program rather than a library.</summary>
    public bool IsProgram => Kind is ElfKind.Executable or ElfKind.PositionIndependentExecutable;

    /// <summary>Whether the dynamic linker or the kernel loads it at all.</summary>
    public bool IsLoadable => IsProgram || Kind is ElfKind.SharedLibrary;

    /// <summary>The folders to search before the system's own: DT_RUNPATH, else DT_RPATH.</summary>
    public ImmutableArray<string> SearchPath => RunPath.IsEmpty ? RPath : RunPath;
}

/// <summary>A piece of the file.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How many bytes it has.</param>
public readonly record struct ElfRange(long Offset, long Length);
