using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>msi.features</c>.</summary>
public sealed record MsiFeatureEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The id.</summary>
    [Key("id", "What the command line calls it (ADDLOCAL=Plugins): at most 38 letters, digits, underscores and full stops. Main describes the feature that always is there.", Dialects = Dialects.Packager, Example = "Plugins")]
    public Located<string>? Id { get; init; }

    /// <summary>The title.</summary>
    [Key("title", "What people read; the id unless given.", Dialects = Dialects.Packager, Example = "More languages")]
    public Located<string>? Title { get; init; }

    /// <summary>A sentence.</summary>
    [Key("description", "A sentence about it, which the dialog shows beside the tree.", Dialects = Dialects.Packager)]
    public Located<string>? Description { get; init; }

    /// <summary>The feature above.</summary>
    [Key("parent", "The feature that it lies in, and that comes with it; none for one at the top.", Dialects = Dialects.Packager, Default = "Main")]
    public Located<string>? Parent { get; init; }

    /// <summary>The level.</summary>
    [Key("level", "When it is installed unless somebody chooses: typical for always, complete for only with everything else, or a number that INSTALLLEVEL (1) has to reach; 0 is never.", Dialects = Dialects.Packager, Default = "typical", Example = "complete")]
    public Located<string>? Level { get; init; }

    /// <summary>Whether it can be left out.</summary>
    [Key("absent", "Whether people who choose may leave it out; disallow for Main.", Dialects = Dialects.Packager, Default = "allow", Values = ["allow", "disallow"])]
    public Located<string>? Absent { get; init; }

    /// <summary>How it is shown.</summary>
    [Key("display", "How the tree shows it at first: with what lies below it, closed, or not at all.", Dialects = Dialects.Packager, Default = "expand", Values = ["expand", "collapse", "hidden"])]
    public Located<string>? Display { get; init; }

    /// <summary>A condition.</summary>
    [Key("condition", "A condition of Windows Installer's without which it is not offered at all.", Dialects = Dialects.Packager, Example = "VersionNT64")]
    public Located<string>? Condition { get; init; }

    /// <summary>Levels under conditions.</summary>
    [Key("levels", "Other levels under conditions.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiFeatureLevelEntry> Levels { get; init; } = [];

    /// <summary>What belongs to it.</summary>
    [Key("contents", "What of the package belongs to it, by dst: folders with everything in them, files, or globs. An entry of contents may name its feature instead.", Dialects = Dialects.Packager, Example = "[app/plugins, \"app/**/*.xml\"]", Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Contents { get; init; } = [];
}

/// <summary>One entry of a feature's <c>levels</c>.</summary>
public sealed record MsiFeatureLevelEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The condition.</summary>
    [Key("condition", "A condition of Windows Installer's.", Dialects = Dialects.Packager, Example = "MsiNTProductType > 1")]
    public Located<string>? Condition { get; init; }

    /// <summary>The level.</summary>
    [Key("level", "The level where it holds: typical, complete, or a number; 0 takes the feature away.", Dialects = Dialects.Packager, Example = "typical")]
    public Located<string>? Level { get; init; }
}
