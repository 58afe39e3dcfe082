using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs.Dotnet;
using Packager.Needs.Rules;

namespace Packager.Needs.Elf;

/// <summary>Tells which libraries from outside of the payload its objects are linked against.</summary>
internal sealed class LibraryDetector(
    Payload payload, PackageManifest manifest, string architecture, DotnetFolders folders, PayloadScan scan, Func<IEnumerable<SiblingPackage>> siblings, DiagnosticBag bag)
{
    private readonly HashSet<string> _ignored = [.. manifest.Dependencies.Ignore.Select(i => i.Value)];

    /// <summary>Other packages of the manifest first, then libraries by soname.</summary>
    public IEnumerable<Need> Detect()
    {
        var objects = OwnObjects();
        // A single-file program spreads its libraries out in one folder; their paths here begin with the program's.
        string[] dotnet = [.. folders.Names, .. scan.Bundles.Select(b => b.Entry.Path)];
        var libraries = new PayloadLibraries(payload, objects, dotnet);
        var others = new Lazy<SiblingLibraries>(() => new SiblingLibraries(payload, objects, dotnet, siblings()));
        var linked = objects.Select(o => Link(o, n => libraries.Gives(o, n) || others.Value.Gives(o, n))).Where(o => o.Needed.Length > 0).ToList();
        return [.. others.IsValueCreated ? others.Value.Needs : [], .. Libraries(linked)];
    }

    private IEnumerable<LibraryNeed> Libraries(List<LinkedObject> linked)
    {
        return linked.SelectMany(o => o.Needed.Select(n => (Soname: n, Object: o)))
            .GroupBy(n => n.Soname, n => n.Object, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new LibraryNeed(g.Key, [.. g], architecture, [.. g.Select(o => o.Path)]));
    }

    private ImmutableArray<PayloadObject> OwnObjects()
    {
        var candidates = scan.Objects.Where(o => ElfArchitecture.Of(o.Elf) is not null).ToList();
        if (architecture == Architecture.All)
        {
            if (candidates.Count > 0) ReportInAll(candidates);
            return [];
        }

        // What a portable .NET program brings for other machines stays beside: the host never opens it here.
        var own = candidates.Where(o => folders.RuntimeOf(o.Path) is not { } runtime || RuntimeAssets.IsFor(runtime, architecture)).ToList();
        foreach (var stranger in own.Where(o => ElfArchitecture.Of(o.Elf) != architecture)) ReportStranger(stranger);
        return [.. own.Where(o => ElfArchitecture.Of(o.Elf) == architecture).OrderBy(o => o.Path, PayloadPath.Order)];
    }

    private LinkedObject Link(PayloadObject of, Func<string, bool> isGiven)
    {
        var name = PayloadPath.Name(of.Path);
        var needed = of.Elf.Needed.Distinct(StringComparer.Ordinal)
            .Where(n => !_ignored.Contains(n) && !DotnetRules.Embedded.Optional.Contains((name, n)) && !isGiven(n));
        var symbols = of.Elf.Symbols.Where(s => s.IsWanted).Select(s => new WantedSymbol(s.VersionedName, s.Library))
            .Distinct().OrderBy(s => s.Name, StringComparer.Ordinal);
        return new LinkedObject(of.Path, [.. needed], PayloadLibraries.SearchPath(of), [.. symbols]);
    }

    private void ReportInAll(List<PayloadObject> objects)
    {
        var more = objects.Count == 1 ? "" : $" (and {objects.Count - 1} more)";
        bag.Add(NeedsFaults.ObjectInArchAll, objects[0].Location,
            $"'{objects[0].Path}'{more} runs on {ElfArchitecture.Of(objects[0].Elf)} only, and the package is for all architectures",
            $"make it for each architecture, such as formats: [deb/{ElfArchitecture.Of(objects[0].Elf)}]");
    }

    private void ReportStranger(PayloadObject stranger) =>
        bag.Add(NeedsFaults.OtherMachine, stranger.Location,
            $"'{stranger.Path}' is for {ElfArchitecture.Of(stranger.Elf)}, and the package is for {architecture}",
            $"build it for {architecture} or leave it out; dependencies: {{ detect: [dotnet] }} ships it without looking at it");
}
