using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>contents</c>.</summary>
public sealed record ContentsEntry
{
    /// <summary>Where the entry begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Where it comes from.</summary>
    [Key("src", "A path or glob on the building host; for a symlink what it points at.", Example = "bin/guestbook")]
    public Located<string>? Src { get; init; }

    /// <summary>Where it goes.</summary>
    [Key("dst", "The path in the package; ours may begin with a root (bin, app, config, state, log, share, doc).", Example = "/usr/bin/guestbook")]
    public Located<string>? Dst { get; init; }

    /// <summary>What it is.</summary>
    [Key("type", "What the entry is.", Default = "file", Values = ["file", "dir", "tree", "symlink", "config", "config|noreplace", "config|missingok", "config|tree", "config|noreplace|tree", "config|missingok|tree", "ghost", "doc", "license", "licence", "readme"])]
    public Located<string>? Type { get; init; }

    /// <summary>The one format it is for.</summary>
    [Key("packager", "Only for this format.", Values = ["deb", "msi", "rpm", "srpm", "apk", "archlinux", "ipk", "msix"])]
    public Located<string>? Packager { get; init; }

    /// <summary>nfpm: whether variables are expanded.</summary>
    [Key("expand", "Expand environment variables in src and dst.", Dialects = Dialects.Nfpm, Default = "false")]
    public Located<bool>? Expand { get; init; }

    /// <summary>nfpm: directories of a tree that stay implicit.</summary>
    [Key("disown_subtree", "Directories of a tree that the package does not claim.")]
    public ImmutableArray<Located<string>> DisownSubtree { get; init; } = [];

    /// <summary>What is left out.</summary>
    [Key("exclude", "Globs, relative to src, of what is left out.", Dialects = Dialects.Packager, Example = "**/*.pdb")]
    public ImmutableArray<Located<string>> Exclude { get; init; } = [];

    /// <summary>Whether a .deb compresses documentation.</summary>
    [Key("compress", "Whether a .deb compresses manual pages and documentation of this entry; an .msi never does.", Dialects = Dialects.Packager, Default = "true")]
    public Located<bool>? Compress { get; init; }

    /// <summary>The feature that it belongs to.</summary>
    [Key("feature", "The feature of an .msi that it belongs to, one of msi.features; Main unless given.", Dialects = Dialects.Packager, Example = "Plugins")]
    public Located<string>? Feature { get; init; }

    /// <summary>Owner, mode and time.</summary>
    [Key("file_info", "Owner, mode and time.")]
    public FileInfoSection FileInfo { get; init; } = new();
}

/// <summary>Owner, mode and time of an entry.</summary>
public sealed record FileInfoSection
{
    /// <summary>The owner.</summary>
    [Key("owner", "The owner's name.", Default = "root")]
    public Located<string>? Owner { get; init; }

    /// <summary>The group.</summary>
    [Key("group", "The group's name.", Default = "root")]
    public Located<string>? Group { get; init; }

    /// <summary>The permission bits.</summary>
    [Key("mode", "The permission bits, octal with a leading 0 or quoted, or as u=rwx,go=rx.", Example = "\"0755\"")]
    public Located<UnixMode>? Mode { get; init; }

    /// <summary>The time.</summary>
    [Key("mtime", "The moment that this file carries.", Example = "2026-01-31T12:00:00Z")]
    public Located<DateTimeOffset>? Mtime { get; init; }

    /// <summary>rpm's language.</summary>
    [Key("lang", "The language of the file; rpm only.", Dialects = Dialects.Nfpm)]
    public Located<string>? Lang { get; init; }
}
