using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>users</c>.</summary>
public sealed record UserSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The name.</summary>
    [Key("name", "The account's name; a leading underscore keeps it apart from people's.", Dialects = Dialects.Packager, Example = "_guestbook")]
    public Located<string>? Name { get; init; }

    /// <summary>Its description.</summary>
    [Key("description", "What the account is for.", Dialects = Dialects.Packager)]
    public Located<string>? Description { get; init; }

    /// <summary>Its home.</summary>
    [Key("home", "Its home directory.", Dialects = Dialects.Packager, Example = "/var/lib/guestbook")]
    public Located<string>? Home { get; init; }

    /// <summary>Its shell.</summary>
    [Key("shell", "Its login shell; none unless given.", Dialects = Dialects.Packager)]
    public Located<string>? Shell { get; init; }
}

/// <summary>One entry of <c>man</c>.</summary>
public sealed record ManSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>A page that is brought.</summary>
    [Key("src", "A page in roff, installed and compressed as Debian wants it.", Dialects = Dialects.Packager, Example = "docs/guestbook.1")]
    public Located<string>? Src { get; init; }

    /// <summary>The command a page is made for.</summary>
    [Key("command", "The command that a short page is made for when none is brought.", Dialects = Dialects.Packager, Example = "guestbook")]
    public Located<string>? Command { get; init; }

    /// <summary>What the command does.</summary>
    [Key("summary", "What the command does, in one line.", Dialects = Dialects.Packager)]
    public Located<string>? Summary { get; init; }

    /// <summary>Further text.</summary>
    [Key("description", "What a user should know, in paragraphs.", Dialects = Dialects.Packager)]
    public Located<string>? Description { get; init; }
}
