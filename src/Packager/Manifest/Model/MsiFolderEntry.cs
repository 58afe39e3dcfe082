using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>msi.folders</c>.</summary>
public sealed record MsiFolderEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The path.</summary>
    [Key("path", "The folder as contents has it: a Linux path, or a place such as state.", Dialects = Dialects.Packager, Example = "/srv/guestbook")]
    public Located<string>? Path { get; init; }

    /// <summary>Where it lies on Windows.</summary>
    [Key("windows", "Where it and everything below it lies on Windows, beginning with one of Windows' folders or INSTALLFOLDER in brackets; the table of places says it unless given.", Dialects = Dialects.Packager, Example = "\"[CommonAppDataFolder]Guestbook\\\\data\"")]
    public Located<string>? Windows { get; init; }

    /// <summary>Whether it is made.</summary>
    [Key("create", "Whether the folder is made although nothing is installed into it. One with rights always is.", Dialects = Dialects.Packager, Default = "false")]
    public Located<bool>? Create { get; init; }

    /// <summary>Who reads.</summary>
    [Key("read", "Who may read what is in it, besides the system and administrators: users, everyone, LocalService, NetworkService, service:NAME, or a SID.", Dialects = Dialects.Packager, Example = "[users]", Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Read { get; init; } = [];

    /// <summary>Who writes.</summary>
    [Key("write", "Who may also change it.", Dialects = Dialects.Packager, Example = "[\"service:guestbook\"]", Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Write { get; init; } = [];

    /// <summary>The feature.</summary>
    [Key("feature", "The feature that it belongs to.", Dialects = Dialects.Packager, Default = "Main")]
    public Located<string>? Feature { get; init; }
}
