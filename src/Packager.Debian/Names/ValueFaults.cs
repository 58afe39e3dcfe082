using Packager.Model;

namespace Packager.Debian;

/// <summary>Faults of names and values in control fields, PKG111x.</summary>
public static class ValueFaults
{
    /// <summary>A package's name.</summary>
    public static DiagnosticDescriptor PackageName { get; } =
        new("PKG1110", Severity.Error, "A package name breaks the rule of Debian Policy §5.6.7.");

    /// <summary>A maintainer.</summary>
    public static DiagnosticDescriptor Maintainer { get; } =
        new("PKG1111", Severity.Error, "A maintainer is not written as 'Name <mail>' (Debian Policy §5.6.2).");

    /// <summary>A section.</summary>
    public static DiagnosticDescriptor Section { get; } =
        new("PKG1112", Severity.Warning, "A section is none of those that Debian Policy §2.4 lists.");

    /// <summary>A home page.</summary>
    public static DiagnosticDescriptor Homepage { get; } =
        new("PKG1113", Severity.Error, "A home page is no web address.");

    /// <summary>A variant of amd64.</summary>
    public static DiagnosticDescriptor ArchitectureVariant { get; } =
        new("PKG1114", Severity.Error, "An architecture variant is none of v1 to v4.");

    /// <summary>An architecture.</summary>
    public static DiagnosticDescriptor UnknownArchitecture { get; } =
        new("PKG1115", Severity.Error, "An architecture is none of Debian's.");

    /// <summary>Nobody answers for the package.</summary>
    public static DiagnosticDescriptor NoMaintainer { get; } =
        new("PKG1116", Severity.Warning, "Nobody is named as maintainer, and nfpm's placeholder is used.");

    /// <summary>A compressor.</summary>
    public static DiagnosticDescriptor Compression { get; } =
        new("PKG1117", Severity.Error, "A compressor or its level is unknown.");

    /// <summary>A field's name.</summary>
    public static DiagnosticDescriptor FieldName { get; } =
        new("PKG1118", Severity.Error, "The name of a further control field breaks the rule of deb822(5).");

    /// <summary>A field that has a key of its own.</summary>
    public static DiagnosticDescriptor FieldTaken { get; } =
        new("PKG1119", Severity.Error, "A further control field is one that Packager writes itself.");

    /// <summary>A field's value.</summary>
    public static DiagnosticDescriptor FieldValue { get; } =
        new("PKG1127", Severity.Error, "A further control field has a value with which dpkg refuses the package (deb-control(5)).");

    /// <summary>A trigger's name.</summary>
    public static DiagnosticDescriptor Trigger { get; } =
        new("PKG1128", Severity.Error, "A trigger's name holds a blank or a character beyond ASCII (deb-triggers(5)).");

    /// <summary>A maintainer that nobody can write to.</summary>
    public static DiagnosticDescriptor MaintainerWithoutMail { get; } =
        new("PKG1129", Severity.Warning, "A maintainer in nfpm's dialect is not written as 'Name <mail>'; nfpm lets that pass.");
}
