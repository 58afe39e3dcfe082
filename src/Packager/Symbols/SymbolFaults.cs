using Packager.Model;

namespace Packager.Symbols;

/// <summary>Faults of parting debug symbols from programs, PKG133x.</summary>
public static class SymbolFaults
{
    /// <summary>objcopy refused.</summary>
    public static DiagnosticDescriptor CannotSplit { get; } =
        new("PKG1331", Severity.Error, "objcopy could not part the debug symbols from a program or library.");

    /// <summary>There is nothing to put into the package.</summary>
    public static DiagnosticDescriptor NoSymbols { get; } =
        new("PKG1332", Severity.Error, "A package of debug symbols is asked for, and no program or library has any that could be found again.");

    /// <summary>Symbols that no debugger would find.</summary>
    public static DiagnosticDescriptor NoBuildId { get; } =
        new("PKG1333", Severity.Warning, "A program or library has debug symbols and no build-id to find them by; it keeps them.");

    /// <summary>A program that rewriting would damage.</summary>
    public static DiagnosticDescriptor HasTail { get; } =
        new("PKG1334", Severity.Warning, "A program carries data behind its last section, which rewriting would drop; it keeps its symbols.");

    /// <summary>Nothing to part.</summary>
    public static DiagnosticDescriptor AlreadyStripped { get; } =
        new("PKG1335", Severity.Info, "Some programs or libraries have no symbols to part from them.");
}
