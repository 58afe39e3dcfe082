using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;

namespace Packager.Apt;

/// <summary>Compares what comes with the last published version, for what upgrades trip over.</summary>
internal sealed class UpgradeChecks
{
    private readonly Catalogue _catalogue;
    private readonly Suite _suite;
    private readonly DiagnosticBag _bag;

    private UpgradeChecks(Catalogue catalogue, Suite suite, DiagnosticBag bag) => (_catalogue, _suite, _bag) = (catalogue, suite, bag);

    /// <summary>Compares.</summary>
    public static void Compare(Catalogue catalogue, Suite suite, IReadOnlyList<Incoming> packages, DiagnosticBag bag)
    {
        var checks = new UpgradeChecks(catalogue, suite, bag);
        foreach (var package in packages.Where(package => package.Facts is not null)) checks.Compare(package, package.Facts!);
    }

    private void Compare(Incoming package, PackageFacts facts)
    {
        var key = facts.Key;
        var last = _suite.Entries(key.Name)
            .Where(found => found.Key.Architecture == key.Architecture || found.Key.Architecture == PackageKey.All || key.Architecture == PackageKey.All)
            .Where(found => found.Key.Architecture != PackageKey.Source && found.Key.Version != key.Version)
            .OrderBy(found => DebianVersion.Parse(found.Key.Version)).LastOrDefault();
        var location = new SourceLocation(package.File, 0, 0);
        if (last is null)
        {
            // A package that was split off from another one is new and has files that are not.
            CompareOthers([], package, location);
            return;
        }

        if (DebianVersion.Parse(last.Key.Version) > DebianVersion.Parse(key.Version))
            _bag.Add(RepositoryFaults.OlderVersion, location, $"version {key.Version} sorts before {last.Key.Version}, which '{_suite.Name}' has", "machines keep the later one; remove it from the channel if that is not meant");
        if (_catalogue.Find(last.Sha256) is { } before) Compare(before, package, location);
    }

    private void Compare(PackageFacts before, Incoming package, SourceLocation location)
    {
        var now = package.Facts!.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        foreach (var (kind, path) in before.Entries)
        {
            var present = now.GetValueOrDefault(path)?.Kind;
            if (kind == PackagePathKind.Conffile && present != PackagePathKind.Conffile) Dropped(path, present, before.Key.Version, location);
            if ((kind, present) is (PackagePathKind.Folder, PackagePathKind.Link) or (PackagePathKind.Link, PackagePathKind.Folder))
                _bag.Add(RepositoryFaults.KindChanged, location, $"'/{path}' was a {Word(kind)} in {before.Key.Version} and is a {Word(present!.Value)} now",
                    kind == PackagePathKind.Folder ? $"call 'dpkg-maintscript-helper dir_to_symlink /{path} …' in preinst, postinst and postrm" : $"call 'dpkg-maintscript-helper symlink_to_dir /{path} …' in preinst, postinst and postrm");
        }

        CompareOthers(before.Entries.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal), package, location);
    }

    private void Dropped(string path, PackagePathKind? present, string version, SourceLocation location) => _bag.Add(RepositoryFaults.ConffileDropped, location,
        present is null ? $"the conffile '/{path}' of {version} is gone, and stays on upgraded machines" : $"'/{path}' was a conffile in {version} and is none now",
        $"call 'dpkg-maintscript-helper rm_conffile /{path} …', or mv_conffile when it has moved");

    // Only paths that are new in this package can have come from another one.
    private void CompareOthers(HashSet<string> known, Incoming package, SourceLocation location)
    {
        var replaced = ReplacedBy(package.Replaced);
        foreach (var (kind, path) in package.Facts!.Entries.Where(entry => entry.Kind != PackagePathKind.Folder && !known.Contains(entry.Path)))
        {
            foreach (var owner in OwnersOf(path).Where(owner => owner != package.Facts!.Key.Name && !replaced.Contains(owner)).Take(1))
                _bag.Add(RepositoryFaults.FileMoved, location, $"'/{path}' is in '{owner}', too, which the package neither breaks nor replaces", $"add 'Breaks: {owner} (<< …)' and 'Replaces: {owner} (<< …)', or dpkg refuses to unpack it");
        }
    }

    private IEnumerable<string> OwnersOf(string path) => (_suite.Generation?.Indexes ?? []).Where(index => index.Kind == IndexKind.Contents)
        .Select(index => _suite.Index(index.Path).Find(path)).OfType<IndexRecord>()
        .SelectMany(line => ContentsIndex.PackagesOf(line.Text.Span)).Select(owner => owner[(owner.LastIndexOf('/') + 1)..]).Distinct(StringComparer.Ordinal);

    private static ImmutableHashSet<string> ReplacedBy(string fields) =>
        Relation.TryParseField(fields, out var relations) ? [.. relations.SelectMany(relation => relation.Alternatives).Select(alternative => alternative.Package)] : [];

    private static string Word(PackagePathKind kind) => kind == PackagePathKind.Link ? "link" : "folder";
}
