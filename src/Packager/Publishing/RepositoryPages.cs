using System.Collections.Immutable;
using System.Text;
using Packager.Apt;
using Packager.Pages;
using Packager.Storage;

namespace Packager.Publishing;

/// <summary>
/// Keeps a repository's web page up to date: what changed is written anew, and the list goes on from the one that is there. Nothing of it is needed by apt,
/// so it follows the change of a channel.
/// </summary>
/// <param name="storage">Where the repository lives.</param>
/// <param name="place">What it is.</param>
/// <param name="repository">The repository itself.</param>
/// <param name="writer">Writes the files.</param>
/// <param name="clock">Tells when something changed.</param>
public sealed class RepositoryPages(IStorage storage, RepositoryPlace place, AptRepository repository, PageWriter writer, Func<DateTimeOffset> clock)
{
    /// <summary>A channel has a new state.</summary>
    public void Update(ChannelChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var known = PageJson.ReadOverview(storage.Read(PageWriter.IndexJson));
        // A list that is not there is made of all that is; very many at once are listed as far as there is room for them.
        string[] names = known is null ? [.. Names()] : [.. change.Packages];
        Write(known ?? Overview(), [.. names.Take(PageWriter.LargestList)], names.Length > PageWriter.LargestList);
    }

    /// <summary>Makes all pages anew. Nobody else may change the repository meanwhile.</summary>
    public void Rebuild()
    {
        var names = Names();
        var installers = PageJson.ReadOverview(storage.Read(PageWriter.IndexJson))?.Installers ?? [];
        Write(Overview() with { Installers = installers }, [.. names], false);
    }

    /// <summary>Adds installers for Windows. Nobody else may change the repository meanwhile.</summary>
    public void Add(IReadOnlyList<InstallerOverview> installers)
    {
        ArgumentNullException.ThrowIfNull(installers);
        var known = PageJson.ReadOverview(storage.Read(PageWriter.IndexJson)) ?? Overview();
        Write(known with { Installers = InstallerList.Add(known.Installers, installers) }, known.Packages.IsEmpty ? [.. Names()] : [], known.HasMore);
    }

    /// <summary>Gives the newest installers of one channel to another one, too. Nobody else may change the repository meanwhile.</summary>
    public void PromoteInstallers(string from, string to)
    {
        if (PageJson.ReadOverview(storage.Read(PageWriter.IndexJson)) is not { } known) return;
        var promoted = InstallerList.Promote(known.Installers, from, to);
        if (!promoted.SequenceEqual(known.Installers)) Write(known with { Installers = promoted }, [], known.HasMore);
    }

    /// <summary>Files of the pool are gone, and their changelogs with them.</summary>
    public void Forget(IEnumerable<string> files) => new ChangelogShelf(storage).Forget(files);

    private void Write(RepositoryOverview known, IReadOnlyList<string> names, bool hasMore)
    {
        var channels = repository.Channels();
        var listed = known.Packages.ToDictionary(package => package.Name, StringComparer.Ordinal);
        var collector = new PageFacts(storage, repository, channels);
        foreach (var name in names)
        {
            if (collector.Collect(name) is { } details)
            {
                listed[name] = PageFacts.Line(details, channels, clock());
                Put(writer.Package(known, details));
            }
            else
            {
                listed.Remove(name);
                storage.Delete(PageWriter.PackagePath(name));
                storage.Delete(PageWriter.JsonPath(name));
            }
        }

        var newest = listed.Values.OrderByDescending(line => line.Changed).ThenBy(line => line.Name, StringComparer.Ordinal).Take(PageWriter.LargestList).ToList();
        PutList(known with
        {
            Packages = [.. newest.OrderBy(line => line.Name, StringComparer.Ordinal)],
            HasMore = known.HasMore || hasMore || newest.Count < listed.Count,
            Channels = Channels(channels),
        });
    }

    private void PutList(RepositoryOverview overview)
    {
        var now = Overview();
        var complete = overview with { Title = now.Title, Description = now.Description, Url = now.Url, Updated = clock(), Fingerprint = repository.Fingerprints is [var first, ..] ? first : "" };
        Put(writer.Common());
        Put(writer.Index(complete));
        if (complete.Url.Length == 0 || storage.Read(RepositoryNames.Keyring(complete.Origin) + ".asc") is not { } key) return;
        foreach (var suite in complete.Channels.SelectMany(channel => channel.Suites))
            Put([new PageFile(RepositoryFiles.Sources(complete.Origin, suite.Suite), SourcesFile.WithKey(complete.Url, suite.Suite, suite.Components, Encoding.ASCII.GetString(key)))]);
    }

    private RepositoryOverview Overview() => new()
    {
        Origin = place.Settings.Origin,
        Title = place.Settings.Label ?? place.Settings.Origin,
        Description = place.Settings.Description ?? "",
        Url = place.Url is { Length: > 0 } url ? url.TrimEnd('/') + "/" : "",
    };

    // Those that settings name come in their order, from the last: qa, staging, production are told in the order in which people want them.
    private ImmutableArray<ChannelOverview> Channels(IReadOnlyList<string> names) =>
        [.. names.OrderBy(PageFacts.Rank).ThenBy(name => name, StringComparer.Ordinal).Select(name => new ChannelOverview(name, "", [new SuiteOverview(name, "", [.. repository.Components(name)])]))];

    private SortedSet<string> Names() => new(repository.Channels().SelectMany(channel => repository.Packages(channel)).Where(PageFacts.IsBinary).Select(package => package.Key.Name), StringComparer.Ordinal);

    private void Put(IEnumerable<PageFile> files)
    {
        foreach (var file in files) storage.PutIfOther(file.Path, Encoding.UTF8.GetBytes(file.Text));
    }
}
