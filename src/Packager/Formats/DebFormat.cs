using Packager.Binary;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs;
using Packager.Packaging;
using Packager.Releases;
using Packager.Rendering;
using Packager.Signing;

namespace Packager.Formats;

/// <summary>Joins the steps of a Debian package: texts, payload, relations, control.</summary>
internal sealed class DebFormat : IPackageFormat
{
    public string Name => "deb";

    public IPlannedPackage? Plan(PackageDraft draft, DiagnosticBag diagnostics)
    {
        var version = ReleaseFacts.MapToDebian(draft.Manifest, draft.Release.Version, diagnostics);
        if (diagnostics.HasErrors || version is null) return null;
        var architecture = draft.Manifest.Deb.ArchitectureFor(draft.Target);
        var manifest = RelationFields.Settle(draft.Manifest, architecture);
        var fields = DependsField.Merge(manifest, draft.Needs);
        var rendered = DebRenderer.Render(new DebRenderContext
        {
            Manifest = manifest with { Recommends = [.. fields.Recommends.Select(r => new Located<string>(r, manifest.Location))] },
            Depends = fields.Depends, Release = draft.Release, Version = version.ToString(),
            Architecture = architecture, Payload = draft.Payload,
            DebianVersionOf = older => OlderVersion(draft.Manifest, older), BoundOf = bound => OlderVersion(draft.Manifest with { Release = null }, bound),
        }, diagnostics);
        if (diagnostics.HasErrors) return null;
        var package = new DebPackage
        {
            Control = rendered.Control, KeepsFieldOrder = manifest.Dialect == Dialects.Nfpm, Members = rendered.Members, Date = draft.Release.Date,
            Payload = Payload.Create(Installed(draft, rendered), diagnostics),
            Compression = Compression(draft.Manifest, diagnostics),
        };
        return diagnostics.HasErrors ? null : new PlannedDeb(package, rendered, draft.Needs, ManifestOrigins.Of(draft.Manifest), DebSignature.Read(draft.Manifest, []));
    }

    // nfpm leaves it to its user what is compressed.
    private static IEnumerable<PayloadEntry> Installed(PackageDraft draft, RenderedDeb rendered)
    {
        var all = draft.Payload.Entries.Concat(rendered.Entries);
        return draft.Manifest.Dialect == Dialects.Nfpm ? all : CompressedDocuments.Of(all);
    }

    // A changelog may reach back to versions that were never Debian's; those stand as they were written.
    // A prerelease label and build metadata that the manifest gives apart from the version are this release's alone.
    internal static string OlderVersion(PackageManifest manifest, string version) =>
        ReleaseFacts.MapToDebian(manifest with { Prerelease = null, VersionMetadata = null }, version, new DiagnosticBag())?.ToString() ?? version;

    private static CompressionSettings Compression(PackageManifest manifest, DiagnosticBag diagnostics) =>
        manifest.Deb.Compression is { } given ? DebCompression.Parse(given, diagnostics) ?? CompressionSettings.Default : CompressionSettings.Default;
}
