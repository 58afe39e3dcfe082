using System.Globalization;
using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Faults of packages that are read, PKG2111–2129.</summary>
public static class DebReadFaults
{
    private const string AskAgain = "get the package again; it may be truncated or was never one";

    /// <summary>No ar archive, or a damaged one.</summary>
    public static DiagnosticDescriptor Damaged { get; } =
        new("PKG2111", Severity.Error, "A package's outer ar archive breaks the rules of ar(5).");

    /// <summary>A required member is missing or out of order.</summary>
    public static DiagnosticDescriptor MemberMissing { get; } =
        new("PKG2112", Severity.Error, "A package lacks debian-binary, control.tar or data.tar where deb(5) wants it.");

    /// <summary>A member that deb(5) does not know.</summary>
    public static DiagnosticDescriptor MemberUnknown { get; } =
        new("PKG2113", Severity.Error, "A package has an ar member that deb(5) does not know and whose name does not begin with an underscore.");

    /// <summary>A member that is there twice.</summary>
    public static DiagnosticDescriptor MemberTwice { get; } =
        new("PKG2114", Severity.Error, "A package has two ar members, or two files of control.tar, with one name.");

    /// <summary>Another format version than 2.</summary>
    public static DiagnosticDescriptor VersionUnknown { get; } =
        new("PKG2115", Severity.Error, "A package's debian-binary names a format version other than 2.x.");

    /// <summary>A tar archive or its compression is broken.</summary>
    public static DiagnosticDescriptor MemberDamaged { get; } =
        new("PKG2116", Severity.Error, "A package's control.tar or data.tar is damaged, or in a dialect that dpkg does not read.");

    /// <summary>A path that leaves the root or that no file can have.</summary>
    public static DiagnosticDescriptor BadPath { get; } =
        new("PKG2117", Severity.Error, "An entry's path in data.tar is absolute, climbs with '..', or has a line feed, an empty or a '.' component.");

    /// <summary>A path that is there twice.</summary>
    public static DiagnosticDescriptor PathTwice { get; } =
        new("PKG2118", Severity.Error, "Two entries of data.tar have one path.");

    /// <summary>An entry below a file or link.</summary>
    public static DiagnosticDescriptor BelowNoDirectory { get; } =
        new("PKG2119", Severity.Error, "An entry of data.tar lies below a path that the package itself makes a file or a link.");

    /// <summary>A hard link to something that the archive has not.</summary>
    public static DiagnosticDescriptor HardLinkDangles { get; } =
        new("PKG2120", Severity.Error, "A hard link in data.tar names no earlier file of the archive.");

    /// <summary>Something in control.tar that is no plain file.</summary>
    public static DiagnosticDescriptor BadControlMember { get; } =
        new("PKG2121", Severity.Error, "An entry of control.tar is not a plain file directly below its root.");

    /// <summary>control.tar has no control.</summary>
    public static DiagnosticDescriptor ControlMissing { get; } =
        new("PKG2122", Severity.Error, "control.tar has no file named control.");

    /// <summary>A field that every package must have.</summary>
    public static DiagnosticDescriptor FieldMissing { get; } =
        new("PKG2123", Severity.Error, "A package's control lacks Package, Version or Architecture.");

    /// <summary>A compressor that is not installed.</summary>
    public static DiagnosticDescriptor DecompressorMissing { get; } =
        new("PKG2124", Severity.Error, "A package is compressed with zstd, and the system's libzstd is not installed.");

    /// <summary>The file cannot be opened.</summary>
    public static DiagnosticDescriptor NotReadable { get; } =
        new("PKG2125", Severity.Error, "A package's file does not exist or cannot be read.");

    /// <summary>More than any package needs.</summary>
    public static DiagnosticDescriptor Excessive { get; } =
        new("PKG2126", Severity.Error, "A package has more members, entries, bytes or longer paths than its reader allows.");

    internal static Diagnostic InArchive(SourceLocation file, MalformedException fault) =>
        Damaged.At(file, string.Create(CultureInfo.InvariantCulture, $"{fault.Message} (at byte {fault.Offset})"), AskAgain);

    internal static Diagnostic InMember(SourceLocation file, string member, MalformedException fault) =>
        MemberDamaged.At(file, string.Create(CultureInfo.InvariantCulture, $"{member}: {fault.Message} (at byte {fault.Offset} of it)"), AskAgain);

    internal static Diagnostic NoDecompressor(SourceLocation file, CompressorMissingException fault) =>
        DecompressorMissing.At(file, $"it is compressed with zstd, but {fault.Library} is missing", CompressorHint.For(fault.Algorithm));
}
