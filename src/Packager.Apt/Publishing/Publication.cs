using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Apt;

/// <summary>Publishes files into a channel: all are read and checked before any enters.</summary>
internal sealed class Publication(RepositoryContext context, PublishRequest request, DiagnosticBag bag)
{
    private string Component => RepositoryNames.Check(request.Component ?? context.Settings.Component, "component");

    /// <summary>Does it; a run in which nothing changes writes nothing.</summary>
    /// <exception cref="UserFaultException">A file cannot enter; nothing has changed.</exception>
    public ChannelResult Run()
    {
        RepositoryNames.Check(request.Channel, "channel");
        var packages = Read();
        using (var suite = Suite.Load(context.Storage, request.Channel))
        {
            var planned = Plan(suite, packages);
            if (planned.IsEmpty && suite.Generation is { } present && context.Storage.Find(StatePaths.Pending(suite.Name)) is null)
                return new ChannelResult(request.Channel, present.Number, 0, 0);
            UpgradeChecks.Compare(context.Catalogue, suite, packages, bag);
        }

        return ChannelResult.Of(request.Channel, context.Change(request.Channel, suite =>
        {
            Enter(packages);
            return Plan(suite, packages);
        }));
    }

    private IncomingPackage[] Read()
    {
        var files = request.Files.Distinct(StringComparer.Ordinal).ToArray();
        var packages = new IncomingPackage?[files.Length];
        var faults = new IReadOnlyList<Diagnostic>?[files.Length];
        Parallel.For(0, files.Length, i =>
        {
            try
            {
                packages[i] = PackageIntake.Read(files[i], Component);
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

    // The same file may be given twice; two files of one name and version may not.
    private IncomingPackage[] Unique(IncomingPackage[] packages)
    {
        var unique = new Dictionary<PackageKey, IncomingPackage>();
        foreach (var package in packages)
        {
            if (unique.TryAdd(package.Facts.Key, package) || unique[package.Facts.Key].Facts.Sha256 == package.Facts.Sha256) continue;
            bag.Add(RepositoryFaults.OtherBytes, new SourceLocation(package.File, 0, 0), $"'{unique[package.Facts.Key].File}' is {package.Facts.Key}, too, with other bytes");
        }

        bag.ThrowIfErrors();
        return [.. unique.Values];
    }

    private SuiteChange Plan(Suite suite, IncomingPackage[] packages)
    {
        var added = ImmutableArray.CreateBuilder<SuiteEntry>();
        foreach (var package in packages)
        {
            var stanza = package.Stanza(request.Phase, context.Settings.HasTranslations);
            var present = suite.Find(Component, package.Facts.Key);
            if (present is { } same && same.Text.Span.SequenceEqual(stanza)) continue;
            if (present is { } other && Stanzas.Field(other.Text.Span, "SHA256"u8) != package.Facts.Sha256)
                bag.Add(RepositoryFaults.OtherBytes, new SourceLocation(package.File, 0, 0), $"'{request.Channel}' has {package.Facts.Key} with other bytes", "a version that was published never changes: give the package a new version");
            else added.Add(new SuiteEntry(Component, package.Facts.Key, stanza));
        }

        bag.ThrowIfErrors();
        return new SuiteChange(EventOf(added), added.ToImmutable(), []);
    }

    private void Enter(IncomingPackage[] packages)
    {
        var pool = context.Pool;
        foreach (var package in packages) pool.Holds(package.Facts.PoolPath, package.Length, package.Facts.Sha256, package.File);
        Parallel.ForEach(packages, package =>
        {
            pool.Add(package.Facts.PoolPath, package.Length, package.Facts.Sha256, package.File);
            context.Catalogue.Add(package.Facts);
        });
    }

    private static string EventOf(IReadOnlyList<SuiteEntry> added) => "publish " + EventText.Of(added);
}
