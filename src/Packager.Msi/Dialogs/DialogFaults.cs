using Packager.Model;

namespace Packager.Msi;

/// <summary>What is wrong with the dialogs of an .msi: pictures, licence, texts, PKG304x.</summary>
public static class DialogFaults
{
    /// <summary>A picture in another format.</summary>
    public static DiagnosticDescriptor NoBitmap { get; } =
        new("PKG3040", Severity.Error, "A picture of the dialogs is no BMP that Windows Installer can show.");

    /// <summary>A picture of another shape.</summary>
    public static DiagnosticDescriptor Proportions { get; } =
        new("PKG3041", Severity.Warning, "A picture of the dialogs has other proportions than its place, or fewer pixels, and is stretched.");

    /// <summary>An icon in another format.</summary>
    public static DiagnosticDescriptor NoIcon { get; } =
        new("PKG3042", Severity.Error, "The product's icon is no ICO file that Windows can show.");

    /// <summary>No program to start.</summary>
    public static DiagnosticDescriptor NoProgram { get; } =
        new("PKG3043", Severity.Error, "The last dialog is to start a program that the package does not install.");

    /// <summary>A licence that cannot be shown.</summary>
    public static DiagnosticDescriptor BadLicence { get; } =
        new("PKG3044", Severity.Error, "The licence is neither plain text in UTF-8 nor RTF.");
}
