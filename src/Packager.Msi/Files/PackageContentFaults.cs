using Packager.Model;

namespace Packager.Msi;

/// <summary>Faults of the files in a package, PKG3111 to PKG3116.</summary>
public static class PackageContentFaults
{
    /// <summary>A cabinet or a loose file is not there.</summary>
    public static DiagnosticDescriptor CabinetMissing { get; } =
        new("PKG3111", Severity.Error, "A cabinet or loose file of an .msi file is neither in it nor beside it.");

    /// <summary>A cabinet is damaged.</summary>
    public static DiagnosticDescriptor DamagedCabinet { get; } =
        new("PKG3112", Severity.Error, "A cabinet of an .msi file is damaged.");

    /// <summary>A file is in no cabinet.</summary>
    public static DiagnosticDescriptor FileMissing { get; } =
        new("PKG3113", Severity.Error, "A file of an .msi file is in none of its cabinets.");

    /// <summary>A name would lead out of its folder.</summary>
    public static DiagnosticDescriptor NameLeadsOut { get; } =
        new("PKG3114", Severity.Error, "A file of an .msi file has a name that is no file name, or that leads out of its folder.");

    /// <summary>A cabinet of another package.</summary>
    public static DiagnosticDescriptor OtherCabinet { get; } =
        new("PKG3116", Severity.Error, "A cabinet beside an .msi of Packager's is not the one that the package was made with.");
}
