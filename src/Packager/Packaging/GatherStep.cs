using Packager.Compile;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs;
using Packager.Payloads;
using Packager.Releases;
using Packager.Signing;
using Packager.Symbols;

namespace Packager.Packaging;

/// <summary>The steps from a selection of the manifest to what it installs: release, compile, gather. Each package goes through them once, whoever asks.</summary>
internal sealed class GatherStep(PackagingRequest request, ManifestFile file)
{
    private readonly Dictionary<PackageSelection, GatheredPackage?> _gathered = [];

    /// <summary>Compiles what one package names.</summary>
    public BuildOutput? Compile(PackageSelection selection, DiagnosticBag bag)
    {
        if (Release(selection, bag) is not { } release) return null;
        var manifest = Bind(selection, release, output: null, bag);
        return bag.HasErrors ? null : CompileStep.Run(manifest, Context(selection, release), bag);
    }

    /// <summary>Everything that the package installs; null after a fault.</summary>
    public GatheredPackage? Gather(PackageSelection selection, DiagnosticBag bag)
    {
        if (!_gathered.TryGetValue(selection, out var known)) _gathered.Add(selection, known = GatherOnce(selection, bag));
        return known;
    }

    /// <summary>The other packages of the manifest for the same target, those left out that cannot be installed beside this one.</summary>
    public IEnumerable<SiblingPackage> Siblings(PackageSelection selection, GatheredPackage gathered, DiagnosticBag bag)
    {
        foreach (var other in file.Selections.Where(s => s.SymbolsOf is null && s.Target == selection.Target && s != selection))
        {
            if (Gather(other, bag) is not { } sibling || Exclude(gathered.Manifest, other.Name.Value) || Exclude(sibling.Manifest, selection.Name.Value)) continue;
            if (ReleaseFacts.MapToDebian(sibling.Manifest, sibling.Release.Version, []) is { } version)
                yield return new SiblingPackage(other.Name.Value, version.ToString(), sibling.Payload);
        }
    }

    private static bool Exclude(PackageManifest manifest, string package) => manifest.Conflicts.Concat(manifest.Deb.Breaks)
        .Any(c => Relation.TryParse(c.Value, out var relation) && relation!.Alternatives.Any(a => a.Package == package));

    private GatheredPackage? GatherOnce(PackageSelection selection, DiagnosticBag bag)
    {
        if (Release(selection, bag) is not { } release) return Unreleased(selection, bag);
        var manifest = Bind(selection, release, output: null, bag);
        ManifestCheck.Check(manifest, selection.Target, bag);
        if (selection.Target.Format == "deb") ReleaseFacts.MapToDebian(manifest, release.Version, bag);
        // Compiling takes minutes: not for a manifest that is at fault. Gathering goes on, so that all faults are told at once.
        if (bag.HasErrors && manifest.Build is not null) return null;
        var output = CompileStep.Run(manifest, Context(selection, release), bag);
        if (output is not null) manifest = WithCommand(Bind(selection, release, output, bag), manifest.Build!.Command);
        var payload = Payload.Create(PayloadGatherer.Gather(manifest, selection.Target, output, bag), bag);
        if (bag.HasErrors) return null;
        if (request.SignsPayload && selection.Target.Format == "msi" && manifest.Signing is { Payload.Value: true }) payload = SignPayload(payload, manifest, bag);
        if (bag.HasErrors) return null;
        var symbols = selection.IsSplit ? SymbolSplit.Run(payload, selection.Location, request.WorkFolder, request.UseCache, bag) : null;
        return new GatheredPackage(manifest, release, output, symbols?.Stripped ?? payload, symbols);
    }

    // A source package brings the command to other machines, where this one's folder is not.
    private static PackageManifest WithCommand(PackageManifest manifest, Located<string>? command) => manifest with { Build = manifest.Build! with { Command = command } };

    private Payload SignPayload(Payload payload, PackageManifest manifest, DiagnosticBag bag) =>
        FileSigner.Create(SigningSettings.From(manifest, request.Environment), request.Now, bag) is { } signer
            ? PayloadSigning.Run(payload, signer, request.WorkFolder, request.UseCache, bag)
            : payload;

    // Without a version nothing can be made, but what else is wrong is told in the same breath.
    private GatheredPackage? Unreleased(PackageSelection selection, DiagnosticBag bag)
    {
        var manifest = file.Bind(selection, Values("0", selection, output: null), bag);
        ManifestCheck.Check(manifest, selection.Target, bag);
        return null;
    }

    private CompileContext Context(PackageSelection selection, Release release) =>
        new(selection.Target, release.Version, release.Date, request.WorkFolder, request.UseCache, request.Talk);

    // The heading is read before the release's own values are known; what is wrong in it is told by the second reading, with all the rest.
    private Release? Release(PackageSelection selection, DiagnosticBag bag)
    {
        var scratch = new DiagnosticBag();
        var heading = Override(file.BindHeading(selection, scratch));
        if (!scratch.HasErrors) return ForSeries(ReleaseFacts.Read(heading, request.Environment, bag));
        var whole = new DiagnosticBag();
        file.Bind(selection, Values(selection.Name.Value, selection, output: null), whole);
        // A command may name the version; only the version itself cannot be made of it.
        if (!whole.HasErrors && (heading.Version is not null || selection.Node.Entries.All(entry => entry.Key != "version"))) return ForSeries(ReleaseFacts.Read(heading, request.Environment, bag));
        bag.AddRange(whole.HasErrors ? whole : scratch);
        return null;
    }

    private PackageManifest Bind(PackageSelection selection, Release release, BuildOutput? output, DiagnosticBag bag) =>
        Override(file.Bind(selection, Values(release.Version, selection, output), bag));

    // What is made for a series says so in its version and in the newest entry of its changelog.
    private Release? ForSeries(Release? release) => request.Series is not { } series || release is not { Changelog: [var newest, ..] } ? release
        : release with { Changelog = release.Changelog.SetItem(0, newest with { Distribution = series.Name }) };

    private PackageManifest Override(PackageManifest manifest)
    {
        if (request.Version is { } version) manifest = manifest with { Version = new Located<string>(version, new SourceLocation("--set-version", 0, 0)) };
        return request.Series is not { } series ? manifest : manifest with
        {
            Release = new Located<string>(series.RevisionOf(manifest.Release?.Value), manifest.Release?.Location ?? SourceLocation.None),
        };
    }

    private static Dictionary<string, string> Values(string version, PackageSelection selection, BuildOutput? output) => new(StringComparer.Ordinal)
    {
        [ReleaseValues.Version] = version,
        [ReleaseValues.Runtime] = RuntimeIdentifiers.For(selection.Target, null) ?? "",
        // Before compiling only the command reads it, in whose shell the folder is a variable; the second reading has the folder.
        [ReleaseValues.BuildOutput] = output?.Folder ?? (OperatingSystem.IsWindows() ? "%PACKAGER_OUTPUT%" : "$PACKAGER_OUTPUT"),
    };
}
