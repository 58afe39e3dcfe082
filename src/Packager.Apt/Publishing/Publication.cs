using System.Collections.Immutable;
using Packager.Model;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>Publishes files into a channel: all are read and checked before any enters.</summary>
internal sealed class Publication(RepositoryContext context, PublishRequest request, DiagnosticBag bag)
{
    private string Component => RepositoryNames.Check(request.Component ?? context.Settings.Component, "component");

    private IntakeOptions Options => new(Component, context.Settings.HasTranslations);

    /// <summary>Does it; a run in which nothing changes writes nothing.</summary>
    /// <exception cref="UserFaultException">A file cannot enter; nothing has changed.</exception>
    public ChannelResult Run()
    {
        RepositoryNames.Check(request.Channel, "channel");
        // The channel is read while the packages are.
        var loading = Task.Run(() => Suite.Load(context.Storage, request.Channel));
        var packages = Read();
        SuiteChange planned;
        string? seen;
        using (var suite = loading.GetAwaiter().GetResult())
        {
            (planned, seen) = (Plan(suite, packages), suite.Id);
            if (planned.IsEmpty && suite.Generation is { } present && context.Storage.Find(StatePaths.Pending(suite.Name)) is null && !packages.Any(IsLost))
                return new ChannelResult(request.Channel, present.Number, 0, 0);
            if (suite.Generation is not null) UpgradeChecks.Compare(context.Catalogue, suite, Coming(packages, planned), bag);
        }

        ImmutableArray<string> putBack = [];
        var result = context.Change(request.Channel, suite =>
        {
            if (suite.Id != seen) planned = Plan(suite, packages);
            if (!planned.IsEmpty) context.OpenKeys();
            var (coming, lost) = Entering(packages, planned);
            putBack = [.. lost.SelectMany(package => package.Files).Select(file => file.Path).Where(IsMissing).Distinct()];
            Enter([.. coming, .. lost]);
            if (planned.IsEmpty)
            {
                context.Settle();
                return planned;
            }

            // What the indexes are made of is in the plan and in the catalogue; of many packages the rest would be in the way. What is noted of files is true whatever follows.
            packages = [];
            context.SaveNotes();
            context.Given.Forget();
            // The disk takes many files while the indexes are compressed; a few reach it together with these.
            if (SpareMemory.IsNeededFor(planned.Added.Length)) context.BeginSettling();
            SpareMemory.GiveBack(planned.Added.Length);
            return planned;
        });
        return result with { PutBack = putBack };
    }

    private Incoming[] Read()
    {
        var options = Options;
        var files = UploadedFiles.Expand(request.Files, context.Given, bag);
        var packages = new Incoming?[files.Count];
        var faults = new IReadOnlyList<Diagnostic>?[files.Count];
        Several.For(files.Count, i =>
        {
            try
            {
                packages[i] = Read(files[i], options);
            }
            catch (UserFaultException fault)
            {
                faults[i] = fault.Diagnostics;
            }
        });
        foreach (var found in faults) bag.AddRange(found ?? []);
        bag.ThrowIfErrors();
        return Unique([.. packages.Select(package => package!)]);
    }

    private Incoming Read(string file, IntakeOptions options)
    {
        if (UploadedFiles.IsSource(file)) return SourceIntake.Read(file, options, context.Pool, context.Given);
        var package = PackageIntake.Read(file, options, context.Given);
        return package with { Stanza = Phasing.Set(package.Stanza, request.Phase) };
    }

    // The same file may be given twice; two files of one name and version may not.
    private Incoming[] Unique(Incoming[] packages)
    {
        var unique = new Dictionary<PackageKey, Incoming>();
        foreach (var package in packages)
        {
            if (unique.TryAdd(package.Key, package) || IsSame(unique[package.Key].Stanza, package.Stanza)) continue;
            bag.Add(RepositoryFaults.OtherBytes, new SourceLocation(package.File, 0, 0), $"'{unique[package.Key].File}' is {package.Key}, too, with other bytes");
        }

        bag.ThrowIfErrors();
        return [.. unique.Values];
    }

    private SuiteChange Plan(Suite suite, Incoming[] packages)
    {
        var added = ImmutableArray.CreateBuilder<SuiteEntry>();
        foreach (var package in packages)
        {
            var present = suite.Find(Component, package.Key);
            if (present is { } same && same.Text.Span.SequenceEqual(package.Stanza.Span)) continue;
            if (present is { } other && !IsSame(other.Text, package.Stanza))
                bag.Add(RepositoryFaults.OtherBytes, new SourceLocation(package.File, 0, 0), $"'{request.Channel}' has {package.Key} with other bytes", "a version that was published never changes: give the package a new version");
            else added.Add(new SuiteEntry(Component, package.Key, package.Stanza));
        }

        bag.ThrowIfErrors();
        return new SuiteChange("publish " + EventText.Of(added), added.ToImmutable(), []);
    }

    // Those that change the channel, with their facts: of a package that is known from before the catalogue has them, or it is read after all.
    private Incoming[] Coming(Incoming[] packages, SuiteChange planned)
    {
        var keys = planned.Added.Length == packages.Length ? null : planned.Added.Select(entry => entry.Key).ToHashSet();
        return [.. packages.Where(package => keys?.Contains(package.Key) != false).Select(package => package is { IsBinary: true, Facts: null }
            ? package with { Facts = context.Catalogue.Find(package.Sha256) ?? PackageIntake.Read(package.File, Options).Facts } : package)];
    }

    private void Enter(Incoming[] packages)
    {
        var pool = context.Pool;
        var files = Distinct(packages);
        // Before anything enters, whatever is in the way is found.
        var isThere = new bool[files.Count];
        Several.For(files.Count, i => isThere[i] = pool.Holds(files[i].Path, files[i].Length, files[i].Sha256, files[i].File));
        Several.For(files.Count, i =>
        {
            if (!isThere[i]) pool.Add(files[i]);
        });
        context.Catalogue.Add(packages.Select(package => package.Facts).OfType<PackageFacts>());
    }

    // A file of a source package may be given twice.
    private static List<PoolFile> Distinct(Incoming[] packages)
    {
        var known = new Dictionary<string, PoolFile>(StringComparer.Ordinal);
        var distinct = new List<PoolFile>();
        var all = new PoolFile[packages.Length][];
        Several.For(all.Length, i => all[i] = [.. packages[i].Files]);
        foreach (var file in all.SelectMany(files => files))
        {
            if (known.TryAdd(file.Path, file)) distinct.Add(file);
            else if (known[file.Path] is var first && first.Sha256 != file.Sha256)
                throw new UserFaultException(RepositoryFaults.OtherBytes.At(new SourceLocation(file.File, 0, 0), $"'{first.File}' would be '{file.Path}', too, with other bytes", "an epoch is no part of a file's name: let the versions differ in more than that"));
        }

        return distinct;
    }

    // Beside what comes, what the pool has lost: whoever is told so by check publishes it again.
    private (Incoming[] Coming, Incoming[] Lost) Entering(Incoming[] packages, SuiteChange planned)
    {
        var coming = Coming(packages, planned);
        if (coming.Length == packages.Length) return (coming, []);
        var keys = coming.Select(package => package.Key).ToHashSet();
        return (coming, [.. packages.Where(package => !keys.Contains(package.Key) && IsLost(package))]);
    }

    private bool IsLost(Incoming package) => package.Files.Any(file => IsMissing(file.Path));

    private bool IsMissing(string path) => context.Storage.Find(path) is null;

    // The same files under the same paths.
    private static bool IsSame(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) => StanzaFiles.Of(left).SequenceEqual(StanzaFiles.Of(right));
}
