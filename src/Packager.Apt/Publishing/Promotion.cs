using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Apt;

/// <summary>Moves packages on to another channel: the very same files, all architectures of a version together.</summary>
internal sealed class Promotion(RepositoryContext context, PromoteRequest request, DiagnosticBag bag)
{
    private ImmutableArray<string> Base => [.. request.Base, .. context.Settings.Channel(request.To).Base];

    /// <summary>Does it.</summary>
    /// <exception cref="UserFaultException">There is no such package (PKG4004, PKG4006), or it could not be installed there (PKG4007).</exception>
    public ChannelResult Run()
    {
        RepositoryNames.Check(request.To, "channel");
        foreach (var index in Base.Where(index => !File.Exists(index))) bag.Add(RepositoryFaults.Settings, new SourceLocation(index, 0, 0), "there is no such index of the distribution", "name a Packages file, such as one of /var/lib/apt/lists");
        bag.ThrowIfErrors();
        using var from = SuiteContent.LoadExisting(context.Storage, request.From);
        var chosen = Choose(from);
        using (var to = Suite.Load(context.Storage, request.To))
        {
            var planned = Plan(to, chosen);
            if (planned.IsEmpty && to.Generation is { } present) return new ChannelResult(request.To, present.Number, 0, 0);
            new Installability(from, to, planned.Added, Base).Check(bag);
            bag.ThrowIfErrors();
        }

        return context.Change(request.To, to => Plan(to, chosen));
    }

    private ImmutableArray<SuiteEntry> Choose(Suite from)
    {
        if (request.Packages.IsEmpty) return [.. from.Entries().Newest()];
        var chosen = new List<SuiteEntry>();
        foreach (var selector in request.Packages)
        {
            var found = from.Select(selector);
            var version = selector.Version ?? found.MaxBy(entry => Debian.DebianVersion.Parse(entry.Key.Version))!.Key.Version;
            chosen.AddRange(found.Where(entry => entry.Key.Version == version));
        }

        return [.. chosen.DistinctBy(entry => (entry.Component, entry.Key))];
    }

    private SuiteChange Plan(Suite to, IReadOnlyList<SuiteEntry> chosen)
    {
        var added = chosen.Select(entry => entry with { Stanza = Phased(entry) })
            .Where(entry => to.Find(entry.Component, entry.Key) is not { } present || !present.Text.Span.SequenceEqual(entry.Stanza.Span)).ToImmutableArray();
        return new SuiteChange($"promote from {request.From}: {EventText.Of(added)}", added, []);
    }

    private ReadOnlyMemory<byte> Phased(SuiteEntry entry) =>
        entry.Key.Architecture == PackageKey.Source ? entry.Stanza : Phasing.Set(entry.Stanza, request.Phase);
}
