using System.Collections.Immutable;
using Packager.Model;
using Packager.Needs.Rules;

namespace Packager.Needs;

/// <summary>Resolves libraries: <c>packager.lock</c> first, then the building host, which the lock remembers.</summary>
internal sealed class LockedLibraries(ResolutionContext context)
{
    private const string LockSource = LockFile.FileName;

    /// <summary>One answer a need; none at all after a fault.</summary>
    public ImmutableArray<ResolvedNeed> Resolve(ImmutableArray<LibraryNeed> needs)
    {
        var known = needs.ToDictionary(n => n, Locked);
        var missing = needs.Where(n => known[n] is null).ToImmutableArray();
        if (missing.IsEmpty) return Finish([.. needs.Select(n => (n, known[n]!, LockSource))]);
        if (context.Lock.IsFrozen) return Refuse(missing);
        if (context.Host.Release != context.BaseRelease) return RefuseHost(missing);

        if (Ask(needs) is not { } answers) return [];
        var isWhole = true;
        foreach (var need in missing) isWhole &= Check(need, answers[need.Soname]);
        return isWhole
            ? Finish([.. needs.Select(n => known[n] is { } line ? (n, line, LockSource) : (n, Line(n, answers[n.Soname]), answers[n.Soname].Source))])
            : [];
    }

    private ImmutableDictionary<string, LibraryAnswer>? Ask(ImmutableArray<LibraryNeed> needs)
    {
        try
        {
            return new LibraryResolver(context.Host, context.Architecture).Resolve(needs);
        }
        catch (InvalidDataException fault)
        {
            context.Bag.Add(ResolutionFaults.HostFileMalformed, context.Manifest.Location, $"the building host's packages cannot say what '{context.Package}' depends on: {fault.Message}",
                "install that package anew (apt-get install --reinstall), or mend the file if it is yours (/etc/dpkg)");
            return null;
        }
    }

    // The digest covers the symbols: an answer for others than are wanted now is none.
    private LockLine? Locked(LibraryNeed need) =>
        context.Lock.Find(context.Package, context.Architecture, context.BaseRelease, need.Soname) is { } line
        && line.IsFor(need) ? line : null;

    private LockLine Line(LibraryNeed need, LibraryAnswer answer) => new(
        context.Package, context.Architecture, context.BaseRelease, need.Soname, LockLine.DigestOf(need, answer.Cover), answer.Relation);

    private ImmutableArray<ResolvedNeed> Finish(ImmutableArray<(LibraryNeed Need, LockLine Line, string Source)> answers)
    {
        var lines = answers.Select(a => a.Line).ToList();
        if (!context.Lock.Holds(context.Package, context.Architecture, lines))
        {
            if (context.Lock.IsFrozen) return Refuse([]);
            context.Lock.Replace(context.Package, context.Architecture, lines);
        }

        return [.. answers.Select(a => new ResolvedNeed(a.Need, a.Line.Relation, a.Source))];
    }

    private ImmutableArray<ResolvedNeed> Refuse(ImmutableArray<LibraryNeed> missing)
    {
        var what = missing.IsEmpty ? "has libraries that are needed no longer" : "does not know " + Names(missing) + " with the symbols that are used now";
        context.Bag.Add(ResolutionFaults.LockWouldChange, context.Manifest.Location,
            $"{LockFile.FileName} {what} ('{context.Package}' for {context.Architecture} on {context.BaseRelease})",
            $"run 'packager package' without --locked on {context.BaseRelease}, and commit {LockFile.FileName}");
        return [];
    }

    private ImmutableArray<ResolvedNeed> RefuseHost(ImmutableArray<LibraryNeed> missing)
    {
        context.Bag.Add(ResolutionFaults.OtherRelease, context.Manifest.Location,
            $"{Names(missing)} must be looked up on {context.BaseRelease}, the oldest release that '{context.Package}' is for; this machine is {context.Host.Release}",
            $"run 'packager package' once on {context.BaseRelease}, in a container for example, and commit the {LockFile.FileName} that it writes{Without()}");
        return [];
    }

    // What to write when the package need not install on anything older than this machine.
    private string Without()
    {
        var host = context.Host.Release;
        var kept = context.Releases.Contains(host) ? context.Releases.SkipWhile(r => r != host) : KnownReleases.Names.Contains(host) ? [host] : [];
        return kept.Any() ? $"; or give up {context.BaseRelease}: dependencies: {{ releases: [{string.Join(", ", kept)}] }}" : "";
    }

    private bool Check(LibraryNeed need, LibraryAnswer answer)
    {
        if (answer.Fault == LibraryFault.NotInstalled)
        {
            context.Bag.Add(ResolutionFaults.LibraryNotInstalled, context.LocationOf(need),
                $"'{need.Origins[0]}' is linked against {need.Soname}, which is neither in the package nor installed here for {context.Architecture}", HintFor(need));
        }
        else if (answer.Fault == LibraryFault.NoPackage)
        {
            context.Bag.Add(ResolutionFaults.LibraryOfNoPackage, context.LocationOf(need),
                $"'{need.Origins[0]}' is linked against {need.Soname}; no package says what users of {answer.Source} depend on",
                $"name its package under depends, and {need.Soname} under dependencies: {{ ignore: }}");
        }

        return answer.Fault == LibraryFault.None;
    }

    private string HintFor(LibraryNeed need)
    {
        var own = context.Payload.Files.FirstOrDefault(f => PayloadPath.Name(f.Path) == need.Soname);
        if (own is not null) return $"'{own.Path}' has that name, but nothing leads there: link with -Wl,-rpath,{PayloadPath.Parent(own.Path)}, or install it in /usr/lib";
        return context.Host.FindLibraries("libc.so.6", context.Architecture, []).Any()
            ? $"install the package that has it (apt-file search {need.Soname}); if it is optional, put it under dependencies: {{ ignore: [{need.Soname}] }}"
            : $"run 'packager package' where {context.Architecture} is at home and commit {LockFile.FileName}, or install its libraries here: "
                + $"dpkg --add-architecture {context.Architecture} && apt-get update && apt-get install libc6:{context.Architecture}";
    }

    private static string Names(ImmutableArray<LibraryNeed> needs) => string.Join(", ", needs.Select(n => n.Soname));
}
