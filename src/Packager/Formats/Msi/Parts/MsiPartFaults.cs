using Packager.Model;

namespace Packager.Formats;

/// <summary>What is wrong with things that an .msi declares on the machine, PKG307x and PKG308x.</summary>
public static class MsiPartFaults
{
    /// <summary>A folder that is none.</summary>
    public static DiagnosticDescriptor BadFolder { get; } =
        new("PKG3070", Severity.Error, "A folder of Windows is neither a place of the package nor below a folder that Windows Installer knows.");

    /// <summary>A line of an INI file.</summary>
    public static DiagnosticDescriptor BadIniText { get; } =
        new("PKG3071", Severity.Error, "A section, key or value cannot stand in an INI file.");

    /// <summary>A file type.</summary>
    public static DiagnosticDescriptor BadAssociation { get; } =
        new("PKG3072", Severity.Error, "An ending, ProgId, verb or media type is none that Windows can have.");

    /// <summary>A scheme.</summary>
    public static DiagnosticDescriptor BadScheme { get; } =
        new("PKG3073", Severity.Error, "A scheme of addresses is none that a program can have for its own.");

    /// <summary>A command line that comes apart.</summary>
    public static DiagnosticDescriptor UnquotedArgument { get; } =
        new("PKG3074", Severity.Error, "What Windows puts into a command line stands there without quotation marks, so that a name with blanks would become several arguments.");

    /// <summary>A source of the event log.</summary>
    public static DiagnosticDescriptor BadEventSource { get; } =
        new("PKG3075", Severity.Error, "A source of the event log, or its log, has a name that none can have.");

    /// <summary>The machine's.</summary>
    public static DiagnosticDescriptor NeedsMachine { get; } =
        new("PKG3076", Severity.Error, "A package that can be installed for one user asks for something that only the machine has.");

    /// <summary>A search.</summary>
    public static DiagnosticDescriptor BadSearch { get; } =
        new("PKG3077", Severity.Error, "A search names nothing to look for, or keys that do not go together.");

    /// <summary>A requirement.</summary>
    public static DiagnosticDescriptor BadRequirement { get; } =
        new("PKG3078", Severity.Error, "Something that has to be on the machine cannot be looked for by a package: an unknown framework, or a version that is none or too old.");

    /// <summary>An account.</summary>
    public static DiagnosticDescriptor BadAccount { get; } =
        new("PKG3079", Severity.Error, "Rights of a folder are given to an account that is not the same on every Windows.");
}
