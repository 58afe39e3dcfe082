using Packager.Model;

namespace Packager.Formats;

/// <summary>What is wrong with the features of an .msi, PKG306x.</summary>
public static class MsiFeatureFaults
{
    /// <summary>An id that no feature can have.</summary>
    public static DiagnosticDescriptor BadId { get; } =
        new("PKG3060", Severity.Error, "A feature has an id that none can have.");

    /// <summary>Two of one id.</summary>
    public static DiagnosticDescriptor SameId { get; } =
        new("PKG3061", Severity.Error, "Two features have the same id.");

    /// <summary>A feature that there is not.</summary>
    public static DiagnosticDescriptor Unknown { get; } =
        new("PKG3062", Severity.Error, "Something names a feature that msi.features does not have.");

    /// <summary>A circle of parents.</summary>
    public static DiagnosticDescriptor Circle { get; } =
        new("PKG3063", Severity.Error, "A feature lies in itself, by way of its parents.");

    /// <summary>A level that is none.</summary>
    public static DiagnosticDescriptor BadLevel { get; } =
        new("PKG3064", Severity.Error, "The level of a feature is neither typical nor complete nor a number up to 32767.");

    /// <summary>A file of two features.</summary>
    public static DiagnosticDescriptor TwoFeatures { get; } =
        new("PKG3065", Severity.Error, "Two features ask for the same file.");

    /// <summary>Contents that are not there.</summary>
    public static DiagnosticDescriptor NoContents { get; } =
        new("PKG3066", Severity.Error, "A feature names contents that the package does not install.");
}
