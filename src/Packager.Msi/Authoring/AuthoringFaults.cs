using Packager.Model;

namespace Packager.Msi;

/// <summary>What an .msi cannot hold, PKG302x.</summary>
public static class AuthoringFaults
{
    /// <summary>A file of 2 GiB.</summary>
    public static DiagnosticDescriptor FileTooLarge { get; } =
        new("PKG3020", Severity.Error, "A file is larger than a cabinet can hold, which is almost 2 GiB.");

    /// <summary>A text that is too long.</summary>
    public static DiagnosticDescriptor TextTooLong { get; } =
        new("PKG3021", Severity.Error, "A text is longer than the column of the table that it belongs to.");

    /// <summary>Two things of one name.</summary>
    public static DiagnosticDescriptor SameKey { get; } =
        new("PKG3022", Severity.Error, "Two things in an .msi would have the same identity.");

    /// <summary>An .msi of 2 GiB.</summary>
    public static DiagnosticDescriptor DatabaseTooLarge { get; } =
        new("PKG3023", Severity.Error, "The package, or a cabinet beside it, is larger than it can be, which is 2 GiB.");

    /// <summary>A condition that cannot be read.</summary>
    public static DiagnosticDescriptor BadCondition { get; } =
        new("PKG3024", Severity.Error, "A condition is none that Windows Installer can read.");

    /// <summary>A text that its column does not take.</summary>
    public static DiagnosticDescriptor BadText { get; } =
        new("PKG3026", Severity.Error, "A text is missing in the column of the table that it belongs to, or is none that the column takes.");

    /// <summary>Too many steps.</summary>
    public static DiagnosticDescriptor TooManySteps { get; } =
        new("PKG3085", Severity.Error, "A package has more steps at one place of the installation than it has numbers for.");

    /// <summary>Nothing in common with what is adopted.</summary>
    public static DiagnosticDescriptor NothingAdopted { get; } =
        new("PKG3025", Severity.Warning, "The package whose identity is adopted installs nothing that this one does.");
}
