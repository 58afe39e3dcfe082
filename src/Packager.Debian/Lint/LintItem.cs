using Packager.Model;

namespace Packager.Debian;

/// <summary>Something that the package installs, with what the checks want to know of its content.</summary>
internal sealed record LintItem
{
    /// <summary>The path as lintian writes it: relative, with a slash behind a directory.</summary>
    public required string Name { get; init; }

    public required PayloadKind Kind { get; init; }

    public required UnixMode Mode { get; init; }

    public required string Owner { get; init; }

    public required string Group { get; init; }

    /// <summary>Where a symbolic link points; empty for everything else.</summary>
    public string Link { get; init; } = "";

    public bool IsHardLink { get; init; }

    /// <summary>What its bytes say; of a file alone.</summary>
    public LintFileFacts Facts { get; init; } = LintFileFacts.None;

    public SourceLocation Location { get; init; }

    public bool IsFile => Kind == PayloadKind.File;

    public bool IsFolder => Kind == PayloadKind.Directory;

    public bool IsLink => Kind == PayloadKind.Symlink;

    public bool IsExecutable => IsFile && Mode.IsExecutable;

    /// <summary>The last part of the path.</summary>
    public string BaseName => Name.TrimEnd('/')[(FolderName.Length)..];

    /// <summary>The path up to the last part, with its slash; empty at the top.</summary>
    public string FolderName => Name[..(Name.TrimEnd('/').LastIndexOf('/') + 1)];

    /// <summary>The path without the slash of a directory.</summary>
    public string Key => Name.TrimEnd('/');
}
