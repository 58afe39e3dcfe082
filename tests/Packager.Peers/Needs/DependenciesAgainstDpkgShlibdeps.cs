using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs;

namespace Packager.Peers.Needs;

/// <summary>The dependencies of this machine's own programs and libraries, as dpkg-shlibdeps and we find them.</summary>
public sealed class DependenciesAgainstDpkgShlibdeps
{
    private const int Seed = 20260131;

    private readonly IBuildingHost _host = NeedsStep.ThisMachine();

    /// <summary>How an object may come out. Everything but <see cref="Same"/> is a listed difference, with its reason.</summary>
    private enum Outcome
    {
        /// <summary>Both name the same relations.</summary>
        Same,

        /// <summary>Both refuse: a library of the object's own package, outside of the public folders, which no package speaks for.</summary>
        BothRefuse,

        /// <summary>
        /// dpkg-shlibdeps passes over a library whose soname has no version, after a warning; we refuse it, because the program would not start without it.
        /// Once the manifest ignores it, both say the same.
        /// </summary>
        WithoutVersion,

        /// <summary>Not listed.</summary>
        Unexplained,
    }

    [Fact]
    public void AreTheSame()
    {
        var paths = DrawnObjects.Draw(Seed, cxx: 30, others: 110);
        var ours = paths.Select(p => Ask(p, [])).ToArray();
        var theirs = paths.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(2, Environment.ProcessorCount)).Select(DpkgShlibdeps.Ask).ToArray();
        var ourFields = DpkgShlibdeps.Simplify([.. ours.Select(o => o.Depends)]);
        var theirFields = DpkgShlibdeps.Simplify([.. theirs.Select(t => t.Depends)]);

        var outcomes = paths.Select((p, i) => Judge(p, ours[i], ourFields[i], theirs[i], theirFields[i])).ToArray();
        var strange = Enumerable.Range(0, paths.Count).Where(i => outcomes[i] == Outcome.Unexplained)
            .Select(i => $"{paths[i]}\n  dpkg-shlibdeps: {theirFields[i]} {theirs[i].Error}\n  packager:       {ourFields[i]} {string.Join(" / ", ours[i].Faults)}");
        Assert.Equal([], strange);
        var same = paths.Where((_, i) => outcomes[i] == Outcome.Same).ToList();
        Assert.True(same.Count >= 100, $"only {same.Count} objects have relations to compare");
        Assert.True(same.Count(DrawnObjects.IsCxx) >= 20, $"only {same.Count(DrawnObjects.IsCxx)} of them are of C++");
    }

    private Outcome Judge(string path, Answer ours, string ourField, DpkgShlibdeps theirs, string theirField)
    {
        if (ours.Faults.Count == 0) return theirs.Error is null && ourField == theirField ? Outcome.Same : Outcome.Unexplained;
        if (theirs.Error is not null) return Outcome.BothRefuse;
        if (ours.Refused.Any(s => Soname.Split(s) is not null)) return Outcome.Unexplained;
        var again = Ask(path, ours.Refused);
        return again.Faults.Count == 0 && DpkgShlibdeps.Simplify([again.Depends])[0] == theirField ? Outcome.WithoutVersion : Outcome.Unexplained;
    }

    private Answer Ask(string path, ImmutableArray<string> ignore)
    {
        var bag = new DiagnosticBag();
        var payload = Payload.Create([new PayloadEntry { Path = path, Kind = PayloadKind.File, Content = Content.FromFile(path) }], bag);
        var manifest = new PackageManifest
        {
            Name = new("peer", SourceLocation.None),
            Dependencies = new()
            {
                Detect = [new("elf", SourceLocation.None)], Releases = [new(_host.Release, SourceLocation.None)],
                Ignore = [.. ignore.Select(i => new Located<string>(i, SourceLocation.None))],
            },
        };
        var needs = NeedDetector.Detect(payload, manifest, "amd64", bag).OfType<LibraryNeed>().Select(n => n.Soname).ToList();
        var resolved = NeedsStep.Run(payload, manifest, new Target("deb", "amd64"), LockFile.Read("/nonexistent", isFrozen: false, bag), _host, bag);
        var faults = bag.Select(d => d.Message).ToList();
        ImmutableArray<string> refused = [.. needs.Where(n => faults.Exists(f => f.Contains($" against {n},", StringComparison.Ordinal) || f.Contains($" against {n};", StringComparison.Ordinal)))];
        return new Answer(string.Join(", ", DependsField.Merge(manifest, resolved).Depends), faults, refused);
    }

    private sealed record Answer(string Depends, List<string> Faults, ImmutableArray<string> Refused);
}
