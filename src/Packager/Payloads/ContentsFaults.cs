using Packager.Model;

namespace Packager.Payloads;

/// <summary>Faults of single entries of <c>contents</c> and of the files they bring, PKG121x and PKG122x.</summary>
public static class ContentsFaults
{
    /// <summary>The source is not there.</summary>
    public static DiagnosticDescriptor MissingSource { get; } =
        new("PKG1210", Severity.Error, "The src of an entry names nothing that exists.");

    /// <summary>A pattern found nothing.</summary>
    public static DiagnosticDescriptor NoMatches { get; } =
        new("PKG1211", Severity.Error, "The pattern in src matches nothing, or everything that it matches is excluded.");

    /// <summary>A pattern cannot be read.</summary>
    public static DiagnosticDescriptor BadPattern { get; } =
        new("PKG1212", Severity.Error, "A glob is not well formed: a bracket or brace is not closed, or it ends with a backslash.");

    /// <summary>The entry has no source.</summary>
    public static DiagnosticDescriptor NoSource { get; } =
        new("PKG1213", Severity.Error, "An entry of this type needs src.");

    /// <summary>The entry has no destination.</summary>
    public static DiagnosticDescriptor NoDestination { get; } =
        new("PKG1214", Severity.Error, "An entry of this type needs dst.");

    /// <summary>The destination is not anchored.</summary>
    public static DiagnosticDescriptor RelativeDestination { get; } =
        new("PKG1215", Severity.Error, "A dst is neither an absolute path nor begins with a root.");

    /// <summary>The destination climbs.</summary>
    public static DiagnosticDescriptor ClimbingDestination { get; } =
        new("PKG1216", Severity.Error, "A dst contains '..'.");

    /// <summary>A name cannot stand in a package.</summary>
    public static DiagnosticDescriptor UnusableName { get; } =
        new("PKG1217", Severity.Error, "A name contains a control character or is not UTF-8.");

    /// <summary>A name is longer than dpkg can unpack.</summary>
    public static DiagnosticDescriptor NameTooLong { get; } =
        new("PKG1218", Severity.Error, "A name, a path or a link target is longer than dpkg can unpack.");

    /// <summary>Something that is neither file, directory nor link.</summary>
    public static DiagnosticDescriptor SpecialFile { get; } =
        new("PKG1219", Severity.Error, "A source is a device, a pipe or a socket.");

    /// <summary>A source cannot be read.</summary>
    public static DiagnosticDescriptor Unreadable { get; } =
        new("PKG1220", Severity.Error, "A source exists and cannot be read.");

    /// <summary>A link that holds on the building host alone.</summary>
    public static DiagnosticDescriptor LinkToBuildingHost { get; } =
        new("PKG1221", Severity.Error, "A symbolic link points at an absolute path inside the sources, which no other machine has.");

    /// <summary>A tree that begins with a link.</summary>
    public static DiagnosticDescriptor TreeIsLink { get; } =
        new("PKG1222", Severity.Error, "The src of a tree is a symbolic link, and links are never followed.");

    /// <summary>A tree that is a file.</summary>
    public static DiagnosticDescriptor TreeIsFile { get; } =
        new("PKG1223", Severity.Error, "The src of a tree is a file.");

    /// <summary>A kind that nfpm leaves out of a .deb.</summary>
    public static DiagnosticDescriptor DroppedKind { get; } =
        new("PKG1224", Severity.Warning, "An entry of a type that nfpm knows for rpm alone is left out of the .deb.");

    /// <summary>A spelling that only some hosts accept.</summary>
    public static DiagnosticDescriptor OtherCase { get; } =
        new("PKG1225", Severity.Error, "A src differs in case from the name on disk, so it would be missing on a case-sensitive host.");

    /// <summary>The program is not in the build's output.</summary>
    public static DiagnosticDescriptor MissingExecutable { get; } =
        new("PKG1226", Severity.Error, "The executable that build names is not in the build's output.");
}
