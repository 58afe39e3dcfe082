using Packager.Model;

namespace Packager.Manifest;

/// <summary>An entry of nfpm's <c>msix.applications</c>.</summary>
public sealed record MsixApplicationSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The application's id.</summary>
    [Key("id", "The application's id.", Dialects = Dialects.Nfpm)]
    public Located<string>? Id { get; init; }

    /// <summary>The program.</summary>
    [Key("executable", "The program.", Dialects = Dialects.Nfpm)]
    public Located<string>? Executable { get; init; }

    /// <summary>The entry point.</summary>
    [Key("entry_point", "The entry point.", Dialects = Dialects.Nfpm, Default = "Windows.FullTrustApplication")]
    public Located<string>? EntryPoint { get; init; }

    /// <summary>How it looks.</summary>
    [Key("visual_elements", "How it looks.", Dialects = Dialects.Nfpm)]
    public MsixVisualElementsSection? VisualElements { get; init; }
}

/// <summary>nfpm's <c>msix.applications[].visual_elements</c>.</summary>
public sealed record MsixVisualElementsSection
{
    /// <summary>The name that is shown.</summary>
    [Key("display_name", "The name that is shown.", Dialects = Dialects.Nfpm)]
    public Located<string>? DisplayName { get; init; }

    /// <summary>What is said about it.</summary>
    [Key("description", "What is said about it.", Dialects = Dialects.Nfpm)]
    public Located<string>? Description { get; init; }

    /// <summary>The colour behind the logo.</summary>
    [Key("background_color", "The colour behind the logo.", Dialects = Dialects.Nfpm, Default = "transparent")]
    public Located<string>? BackgroundColor { get; init; }

    /// <summary>The large logo.</summary>
    [Key("square150x150_logo", "The large logo.", Dialects = Dialects.Nfpm)]
    public Located<string>? Square150x150Logo { get; init; }

    /// <summary>The small logo.</summary>
    [Key("square44x44_logo", "The small logo.", Dialects = Dialects.Nfpm)]
    public Located<string>? Square44x44Logo { get; init; }
}
