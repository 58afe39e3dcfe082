using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>msi.associations</c>.</summary>
public sealed record MsiAssociationEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The endings.</summary>
    [Key("extensions", "The endings of the files, with or without full stop.", Dialects = Dialects.Packager, Example = "[guest, guestbook]", Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Extensions { get; init; } = [];

    /// <summary>The program.</summary>
    [Key("target", "The dst of the program that opens them. Its feature is theirs.", Dialects = Dialects.Packager, Example = "app/guestbook.exe")]
    public Located<string>? Target { get; init; }

    /// <summary>What people read.</summary>
    [Key("description", "What people read of such a file; the product's name unless given.", Dialects = Dialects.Packager, Example = "Guestbook page")]
    public Located<string>? Description { get; init; }

    /// <summary>The name in the registry.</summary>
    [Key("prog_id", "What the registry calls the type: at most 39 letters, digits and full stops; made of the product's name and the first ending unless given.", Dialects = Dialects.Packager, Example = "Example.Guestbook.Page")]
    public Located<string>? ProgId { get; init; }

    /// <summary>The icon.</summary>
    [Key("icon", "The dst of the program or .ico file that has the icon; the target unless given.", Dialects = Dialects.Packager, Example = "app/page.ico")]
    public Located<string>? Icon { get; init; }

    /// <summary>The media type.</summary>
    [Key("mime_type", "The media type of such files.", Dialects = Dialects.Packager, Example = "application/x-guestbook")]
    public Located<string>? MimeType { get; init; }

    /// <summary>Whether the endings are the product's.</summary>
    [Key("own", "Whether the endings are the product's own, so that its program opens them at once. With false it is one to choose, under \"Open with\" and in the settings.", Dialects = Dialects.Packager, Default = "true")]
    public Located<bool>? Own { get; init; }

    /// <summary>The arguments of open.</summary>
    [Key("arguments", "The arguments that it is opened with, as they would be typed; %1 stands for the file.", Dialects = Dialects.Packager, Default = "\"%1\"")]
    public Located<string>? Arguments { get; init; }

    /// <summary>More verbs.</summary>
    [Key("verbs", "What else can be done with such a file, in the menu that a right click opens.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiVerbEntry> Verbs { get; init; } = [];
}

/// <summary>One entry of an association's <c>verbs</c>.</summary>
public sealed record MsiVerbEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The verb.</summary>
    [Key("verb", "The verb; Windows itself has texts for edit and print.", Dialects = Dialects.Packager, Example = "edit")]
    public Located<string>? Verb { get; init; }

    /// <summary>What people read.</summary>
    [Key("text", "What people read in the menu, an ampersand before the letter to underline.", Dialects = Dialects.Packager, Example = "\"&Sign\"")]
    public Located<string>? Text { get; init; }

    /// <summary>The program.</summary>
    [Key("target", "The dst of the program; the association's unless given.", Dialects = Dialects.Packager)]
    public Located<string>? Target { get; init; }

    /// <summary>The arguments.</summary>
    [Key("arguments", "The arguments, as they would be typed; %1 stands for the file.", Dialects = Dialects.Packager, Default = "\"%1\"")]
    public Located<string>? Arguments { get; init; }
}

/// <summary>One entry of <c>msi.protocols</c>.</summary>
public sealed record MsiProtocolEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The scheme.</summary>
    [Key("scheme", "The scheme, without the colon.", Dialects = Dialects.Packager, Example = "guestbook")]
    public Located<string>? Scheme { get; init; }

    /// <summary>The program.</summary>
    [Key("target", "The dst of the program that opens such addresses. Its feature is theirs.", Dialects = Dialects.Packager, Example = "app/guestbook.exe")]
    public Located<string>? Target { get; init; }

    /// <summary>The arguments.</summary>
    [Key("arguments", "The arguments, as they would be typed; %1 stands for the whole address, which comes from anybody.", Dialects = Dialects.Packager, Default = "\"%1\"")]
    public Located<string>? Arguments { get; init; }

    /// <summary>What people read.</summary>
    [Key("description", "What people read of such an address; the product's name unless given.", Dialects = Dialects.Packager)]
    public Located<string>? Description { get; init; }

    /// <summary>The icon.</summary>
    [Key("icon", "The dst of the program or .ico file that has the icon; the target unless given.", Dialects = Dialects.Packager)]
    public Located<string>? Icon { get; init; }
}
