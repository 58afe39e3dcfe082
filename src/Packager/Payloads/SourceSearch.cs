using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Payloads;

/// <summary>Finds what the <c>src</c> of an entry names.</summary>
internal sealed class SourceSearch(GatherContext context, ContentsEntry entry, Located<string> src)
{
    private readonly PathPatterns _exclude = PathPatterns.Read(entry.Exclude, context);

    /// <summary>Files and whole folders, by name or by glob.</summary>
    /// <returns>Null when there is a fault, which has been reported.</returns>
    public SourceMatches? Files() => Guarded(() =>
    {
        if (Pattern() is not { } glob) return null;
        var root = Path.GetFullPath(glob.Prefix, context.Folder);
        if (Existing(root) is not { } found) return null;
        if (!glob.HasMatchers) return Whole(found);
        return found.Kind == PayloadKind.File ? NotNothing(new(root, true, [])) : NotNothing(Below(root, glob));
    });

    /// <summary>A folder with everything in it.</summary>
    /// <returns>Null when there is a fault, which has been reported.</returns>
    public SourceMatches? Tree() => Guarded(() =>
    {
        var root = Path.GetFullPath(src.Value, context.Folder);
        if (Existing(root) is not { } found) return null;
        if (found.Kind == PayloadKind.Directory) return Whole(found);
        if (found.Kind == PayloadKind.File)
            context.Diagnostics.Add(ContentsFaults.TreeIsFile, src.Location, $"src '{src.Value}' of a tree is a file", "leave out 'type: tree'");
        else
            context.Diagnostics.Add(ContentsFaults.TreeIsLink, src.Location,
                $"src '{src.Value}' of a tree is a symbolic link", $"name the folder itself, '{new FileInfo(root).LinkTarget}'");
        return null;
    });

    private Glob? Pattern()
    {
        if (context.Manifest.DisableGlobbing is { Value: true }) return Glob.Literal(src.Value);
        if (Glob.TryParse(src.Value, context.GlobStyle, out var glob, out var fault)) return glob;
        PatternFault.Report(context, src, fault);
        return null;
    }

    private SourceFile? Existing(string path)
    {
        if (SourceFile.At(path, "") is not { } found)
        {
            MissingSource.Report(context, src, path);
            return null;
        }

        var ignoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();
        if (!ignoresCase || ExactSpelling.Differing(context.Folder, path) is not { } spelled) return found;
        context.Diagnostics.Add(ContentsFaults.OtherCase, src.Location, $"src '{src.Value}' is spelled '{spelled}' on disk", $"write '{spelled}'");
        return null;
    }

    private SourceMatches? Whole(SourceFile found) => found.Kind != PayloadKind.Directory
        ? new(found.FullPath, false, [found])
        : NotNothing(new(found.FullPath, false, [found, .. SourceTree.Walk(found.FullPath, f => _exclude.Match(f.RelativePath))]));

    private SourceMatches Below(string root, Glob glob)
    {
        var whole = new HashSet<string>(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var file in SourceTree.Walk(root, f => _exclude.Match(f.RelativePath), f => MayHold(f, glob, whole)))
        {
            // A folder that matches brings everything below it.
            if (InWhole(file, whole) || glob.Matches(file.RelativePath)) found.Add(file);
        }

        return new(root, true, found.ToImmutable());
    }

    private static bool MayHold(SourceFile folder, Glob glob, HashSet<string> whole)
    {
        if (InWhole(folder, whole) || glob.Matches(folder.RelativePath)) return whole.Add(folder.RelativePath);
        return folder.RelativePath.Count(c => c == '/') + 1 < glob.Depth;
    }

    private static bool InWhole(SourceFile file, HashSet<string> whole) =>
        file.RelativePath.LastIndexOf('/') is var slash and > 0 && whole.Contains(file.RelativePath[..slash]);

    private SourceMatches? NotNothing(SourceMatches matches)
    {
        if (!matches.IsPattern || matches.Files.Any(f => f.Kind != PayloadKind.Directory || !context.IsNfpm)) return matches;
        var but = entry.Exclude.IsEmpty ? "" : " that exclude leaves";
        context.Diagnostics.Add(ContentsFaults.NoMatches, src.Location, $"'{src.Value}' matches nothing{but}",
            $"look at what is in '{context.Shown(matches.Root)}'");
        return null;
    }

    private SourceMatches? Guarded(Func<SourceMatches?> search)
    {
        try
        {
            return search();
        }
        catch (UnauthorizedAccessException)
        {
            context.Diagnostics.Add(ContentsFaults.Unreadable, src.Location, $"a folder in '{src.Value}' may not be listed", "give yourself the right to read it");
        }
        catch (IOException)
        {
            context.Diagnostics.Add(ContentsFaults.Unreadable, src.Location, $"a folder in '{src.Value}' cannot be listed", "does another program change it?");
        }

        return null;
    }
}
