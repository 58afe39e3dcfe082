using Packager.Manifest;
using Packager.Model;

namespace Packager.Payloads;

/// <summary>Makes the payload's entries of one entry of <c>contents</c>: owner, mode, time and configuration as the manifest says, the rest by rule.</summary>
internal sealed class EntryFactory(GatherContext context, ContentsEntry entry, ConfigKind config)
{
    private readonly FileInfoSection _info = entry.FileInfo;
    private readonly PathPatterns _disowned = PathPatterns.Read(entry.DisownSubtree, context, p => p.StartsWith('/') ? p : "/" + p);

    /// <summary>The entry that something on disk becomes.</summary>
    /// <param name="source">What was found.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="root">The folder that the search began in.</param>
    /// <returns>Null when there is a fault, which has been reported.</returns>
    public PayloadEntry? FromDisk(SourceFile source, string path, string root) => source.Kind switch
    {
        PayloadKind.Directory => FolderOfTree(path),
        PayloadKind.Symlink => LinkFromDisk(source, path, root),
        _ => FileFromDisk(source, path),
    };

    /// <summary>A link that the manifest describes; its target stays as it was written.</summary>
    public PayloadEntry Link(string path, string target) =>
        Blank(path, PayloadKind.Symlink) with { LinkTarget = target, Mode = new UnixMode(0b111_111_111) };

    /// <summary>A directory that the manifest describes.</summary>
    public PayloadEntry Folder(string path) =>
        Blank(path, PayloadKind.Directory) with { Mode = _info.Mode?.Value ?? UnixMode.Executable };

    private PayloadEntry Blank(string path, PayloadKind kind) => new()
    {
        Path = path, Kind = kind, Location = entry.Location,
        Owner = _info.Owner?.Value ?? "root", Group = _info.Group?.Value ?? "root", ModificationTime = _info.Mtime?.Value,
        StaysPlain = entry.Compress?.Value == false, Feature = entry.Feature?.Value,
    };

    private PayloadEntry FolderOfTree(string path)
    {
        if (SystemDirectories.Contain(path) || _disowned.Match(path))
            return new() { Path = path, Kind = PayloadKind.Directory, Mode = UnixMode.Executable, IsImplicit = true, Location = entry.Location };
        var mode = _info.Mode is { } given ? PayloadMode.ForDirectory(given.Value) : UnixMode.Executable.Without(context.Umask);
        return Blank(path, PayloadKind.Directory) with { Mode = mode };
    }

    private PayloadEntry? LinkFromDisk(SourceFile source, string path, string root)
    {
        var target = (new FileInfo(source.FullPath).LinkTarget ?? "").Replace(Path.DirectorySeparatorChar, '/');
        var lies = Path.IsPathRooted(target) && (LiesIn(root, target) || LiesIn(context.Folder, target));
        if (!lies) return Link(path, target);
        context.Diagnostics.Add(ContentsFaults.LinkToBuildingHost, entry.Location,
            $"the symbolic link '{context.Shown(source.FullPath)}' points at '{target}', which only this machine has",
            "make the link relative, or exclude it and add an entry of 'type: symlink'");
        return null;
    }

    private static bool LiesIn(string folder, string path)
    {
        var prefix = folder.Replace('\\', '/').TrimEnd('/');
        return prefix.Length > 0 && (path == prefix || path.StartsWith(prefix + "/", StringComparison.Ordinal));
    }

    private PayloadEntry? FileFromDisk(SourceFile source, string path)
    {
        if (SpecialFile.Describe(source) is { } special)
        {
            context.Diagnostics.Add(ContentsFaults.SpecialFile, entry.Location, $"'{context.Shown(source.FullPath)}' is a {special}", "exclude it");
            return null;
        }

        if (Mode(source, path) is not { } mode) return null;
        return Blank(path, PayloadKind.File) with { Mode = mode, Content = Content.FromFile(source.FullPath, source.Length), Config = ConfigOf(path) };
    }

    /// <summary>Debian Policy 10.7.2: what lies in /etc is configuration. nfpm leaves that to its user.</summary>
    private ConfigKind ConfigOf(string path) =>
        config == ConfigKind.None && !context.IsNfpm && path.StartsWith("/etc/", StringComparison.Ordinal) ? ConfigKind.Config : config;

    private UnixMode? Mode(SourceFile source, string path)
    {
        try
        {
            // Asked even where the answer is not needed, so that a file which cannot be read is told with its entry.
            var isProgram = ProgramFile.IsProgram(source.FullPath) || (context.IsNfpm && OwnerExecutes(source.FullPath));
            return _info.Mode?.Value ?? (PayloadMode.ByPath(path) ?? PayloadMode.ByContent(isProgram)).Without(context.Umask);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var why = fault is UnauthorizedAccessException ? "may not be read" : "cannot be read";
            context.Diagnostics.Add(ContentsFaults.Unreadable, entry.Location, $"'{context.Shown(source.FullPath)}' {why}", "give yourself the right to read it, or exclude it");
            return null;
        }
    }

    private static bool OwnerExecutes(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0;
}
