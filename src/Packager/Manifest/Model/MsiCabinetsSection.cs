using Packager.Model;

namespace Packager.Manifest;

/// <summary>The <c>msi.cabinets</c> block.</summary>
public sealed record MsiCabinetsSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The size.</summary>
    [Key("size", "How much of the files, before they are compressed, goes into one cabinet, in bytes or with kB, MB, GB behind; one cabinet for all unless given.", Dialects = Dialects.Packager, Example = "500MB")]
    public Located<string>? Size { get; init; }

    /// <summary>Whether they lie in the package.</summary>
    [Key("embed", "Whether the cabinets lie in the .msi; otherwise beside it, as files that have to be shipped with it. An .msi cannot have 2 GiB.", Dialects = Dialects.Packager, Default = "true")]
    public Located<bool>? Embed { get; init; }
}
