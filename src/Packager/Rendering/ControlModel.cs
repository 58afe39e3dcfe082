using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Rendering;

/// <summary>What <c>deb/control.hbs</c> and <c>deb/control-nfpm.hbs</c> are given; a relation is null when it names nothing.</summary>
public sealed record ControlModel
{
    /// <summary>Package.</summary>
    public required Located<string> Package { get; init; }

    /// <summary>Version.</summary>
    public required string Version { get; init; }

    /// <summary>Architecture.</summary>
    public required string Architecture { get; init; }

    /// <summary>Architecture-Variant.</summary>
    public string? ArchitectureVariant { get; init; }

    /// <summary>Maintainer.</summary>
    public required Located<string> Maintainer { get; init; }

    /// <summary>Pre-Depends.</summary>
    public string? PreDepends { get; init; }

    /// <summary>Depends.</summary>
    public string? Depends { get; init; }

    /// <summary>Recommends.</summary>
    public string? Recommends { get; init; }

    /// <summary>Suggests.</summary>
    public string? Suggests { get; init; }

    /// <summary>Enhances.</summary>
    public string? Enhances { get; init; }

    /// <summary>Conflicts.</summary>
    public string? Conflicts { get; init; }

    /// <summary>Breaks.</summary>
    public string? Breaks { get; init; }

    /// <summary>Replaces.</summary>
    public string? Replaces { get; init; }

    /// <summary>Provides.</summary>
    public string? Provides { get; init; }

    /// <summary>Section.</summary>
    public Located<string>? Section { get; init; }

    /// <summary>Priority.</summary>
    public required Located<string> Priority { get; init; }

    /// <summary>Homepage.</summary>
    public Located<string>? Homepage { get; init; }

    /// <summary>Description: the synopsis and, on further lines, the extended description.</summary>
    public required Located<string> Description { get; init; }

    /// <summary>The fields of <c>deb.fields</c>.</summary>
    public ImmutableArray<FieldModel> Fields { get; init; } = [];
}

/// <summary>A control field that has no key of its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record FieldModel(string Name, Located<string> Value);
