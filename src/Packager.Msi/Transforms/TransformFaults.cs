using Packager.Model;

namespace Packager.Msi;

/// <summary>Faults of making transforms, PKG309x.</summary>
public static class TransformFaults
{
    /// <summary>A property's name is impossible.</summary>
    public static DiagnosticDescriptor PropertyName { get; } =
        new("PKG3090", Severity.Error, "What should be set by a transform is not NAME=VALUE with a name that a property can have.");

    /// <summary>An instance's name is impossible.</summary>
    public static DiagnosticDescriptor InstanceName { get; } =
        new("PKG3091", Severity.Error, "The name of an instance is not 1 to 32 letters, digits and hyphens.");

    /// <summary>The two packages differ in what a transform cannot change.</summary>
    public static DiagnosticDescriptor OtherColumns { get; } =
        new("PKG3092", Severity.Error, "Two packages have a table of the same name with other columns; a transform cannot lead from one to the other.");

    /// <summary>The package has no identity that a transform could be bound to.</summary>
    public static DiagnosticDescriptor NoIdentity { get; } =
        new("PKG3093", Severity.Error, "The package has no product code or upgrade code, so no transform can be bound to it.");

    /// <summary>Nothing would change.</summary>
    public static DiagnosticDescriptor NoChange { get; } =
        new("PKG3094", Severity.Error, "The transform would change nothing.");

    /// <summary>A package that cannot be written again.</summary>
    public static DiagnosticDescriptor Unsound { get; } =
        new("PKG3096", Severity.Error, "A package is damaged or breaks the rules of its own tables, so that nothing else can be made of it.");
}
