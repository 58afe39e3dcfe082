using Packager.Binary;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Packaging;
using Packager.Releases;
using Packager.Rendering;

namespace Packager.Formats;

/// <summary>Joins the steps of a Debian package: texts, payload, relations, control.</summary>
internal sealed class DebFormat : IPackageFormat
{
    public string Name => "deb";

    public IPlannedPackage? Plan(PackageDraft draft, DiagnosticBag diagnostics)
    {
        var gathered = Payload.Create(draft.Entries, diagnostics);
        var version = ReleaseFacts.MapToDebian(draft.Manifest, draft.Release.Version, diagnostics);
        if (diagnostics.HasErrors || version is null) return null;
        var rendered = DebRenderer.Render(new DebRenderContext
        {
            Manifest = draft.Manifest, Release = draft.Release, Version = version.ToString(),
            Architecture = draft.Manifest.Deb.Arch?.Value ?? draft.Target.Architecture, Payload = gathered,
        }, diagnostics);
        if (diagnostics.HasErrors) return null;
        var package = new DebPackage
        {
            Control = rendered.Control, Members = rendered.Members, Date = draft.Release.Date,
            Payload = Payload.Create([.. draft.Entries, .. rendered.Entries], diagnostics),
            Compression = Compression(draft.Manifest, diagnostics),
        };
        return diagnostics.HasErrors ? null : new PlannedDeb(package, rendered, draft.Needs, ManifestOrigins.Of(draft.Manifest));
    }

    private static CompressionSettings Compression(PackageManifest manifest, DiagnosticBag diagnostics) =>
        manifest.Deb.Compression is { } given ? DebCompression.Parse(given, diagnostics) ?? CompressionSettings.Default : CompressionSettings.Default;
}
