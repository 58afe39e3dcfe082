using Packager.Model;

namespace Packager.Sources.Upload;

/// <summary>Faults of uploads, PKG42xx.</summary>
public static class UploadFaults
{
    /// <summary>An unknown host.</summary>
    public static DiagnosticDescriptor UnknownHost { get; } =
        new("PKG4201", Severity.Error, "The command line names a host that dput.cf does not describe, or describes incompletely.");

    /// <summary>A .changes file that cannot be read.</summary>
    public static DiagnosticDescriptor Unreadable { get; } =
        new("PKG4202", Severity.Error, "What is to be uploaded is no .changes file, or a file that it names cannot be read.");

    /// <summary>A damaged file.</summary>
    public static DiagnosticDescriptor Checksum { get; } =
        new("PKG4203", Severity.Error, "A file is not the one that the .changes file names: its size or checksum differs.");

    /// <summary>Other bytes under a name that was sent before.</summary>
    public static DiagnosticDescriptor OtherBytes { get; } =
        new("PKG4204", Severity.Error, "A file of this name was sent to the same host before, with other bytes; an archive refuses that for good.");

    /// <summary>Sent already.</summary>
    public static DiagnosticDescriptor SentBefore { get; } =
        new("PKG4205", Severity.Error, "The same upload was sent to the same host before.");

    /// <summary>A binary package.</summary>
    public static DiagnosticDescriptor Binary { get; } =
        new("PKG4206", Severity.Error, "A PPA takes source packages alone, and the upload holds a binary package or no source.");

    /// <summary>No signature.</summary>
    public static DiagnosticDescriptor Unsigned { get; } =
        new("PKG4207", Severity.Error, "The host takes signed uploads alone, and a file has no signature.");

    /// <summary>A series that the host does not know.</summary>
    public static DiagnosticDescriptor Series { get; } =
        new("PKG4208", Severity.Error, "The upload is meant for a series that the host does not have or does not allow.");

    /// <summary>Files that contradict each other.</summary>
    public static DiagnosticDescriptor Contradiction { get; } =
        new("PKG4209", Severity.Error, "The .changes file and the .dsc file name different sources, versions or tarballs.");

    /// <summary>A circle.</summary>
    public static DiagnosticDescriptor Circle { get; } =
        new("PKG4210", Severity.Error, "Packages of one run need each other to be built, so none can be the first.");

    /// <summary>A missing program.</summary>
    public static DiagnosticDescriptor Program { get; } =
        new("PKG4211", Severity.Error, "The program that reaches the host is not installed: OpenSSH's sftp.");

    /// <summary>The host refuses, or the line broke.</summary>
    public static DiagnosticDescriptor Refused { get; } =
        new("PKG4212", Severity.Error, "The host refused a step of the upload, or could not be reached.");
}
