using Packager.Model;

namespace Packager.Manifest;

/// <summary>Faults of a YAML file before anything in it means something, PKG1001 to PKG1013.</summary>
public static class YamlFaults
{
    /// <summary>No such file.</summary>
    public static DiagnosticDescriptor FileMissing { get; } =
        new("PKG1001", Severity.Error, "The file cannot be read, or is not there.");

    /// <summary>Bytes that are not text.</summary>
    public static DiagnosticDescriptor NotText { get; } =
        new("PKG1002", Severity.Error, "The file is not UTF-8 text, or holds a control character.");

    /// <summary>Too big, too deep, too many nodes.</summary>
    public static DiagnosticDescriptor TooBig { get; } =
        new("PKG1003", Severity.Error, "The file is larger or more deeply nested than a file written by a person ever is.");

    /// <summary>Not YAML.</summary>
    public static DiagnosticDescriptor Syntax { get; } =
        new("PKG1004", Severity.Error, "The file is not well-formed YAML.");

    /// <summary>A tab in the indentation.</summary>
    public static DiagnosticDescriptor Tab { get; } =
        new("PKG1005", Severity.Error, "A line is indented with a tab, which YAML forbids.");

    /// <summary>A key given twice.</summary>
    public static DiagnosticDescriptor DuplicateKey { get; } =
        new("PKG1006", Severity.Error, "A key stands twice in one map.");

    /// <summary>A key that is no plain text.</summary>
    public static DiagnosticDescriptor KeyIsNoText { get; } =
        new("PKG1007", Severity.Error, "A key is a list, a map or an alias instead of a word.");

    /// <summary>An alias without its anchor.</summary>
    public static DiagnosticDescriptor UnknownAnchor { get; } =
        new("PKG1008", Severity.Error, "An alias names an anchor that does not stand before it.");

    /// <summary>A tag that means nothing here.</summary>
    public static DiagnosticDescriptor UnknownTag { get; } =
        new("PKG1009", Severity.Error, "A value carries a YAML tag that has no meaning here.");

    /// <summary>A merge key with something else than maps.</summary>
    public static DiagnosticDescriptor MergeOfNoMap { get; } =
        new("PKG1010", Severity.Error, "The merge key '<<' names something that is no map.");

    /// <summary>More than one document.</summary>
    public static DiagnosticDescriptor SeveralDocuments { get; } =
        new("PKG1011", Severity.Error, "The file holds more than one YAML document.");

    /// <summary>Nothing in it.</summary>
    public static DiagnosticDescriptor Empty { get; } =
        new("PKG1012", Severity.Error, "The file holds nothing.");

    /// <summary>Not a map at the top.</summary>
    public static DiagnosticDescriptor RootIsNoMap { get; } =
        new("PKG1013", Severity.Error, "The file does not consist of 'key: value' lines at its top.");
}
