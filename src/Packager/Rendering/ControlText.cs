using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Templates;

namespace Packager.Rendering;

/// <summary>Renders the control stanza, deb-control(5).</summary>
internal sealed class ControlText(DebRenderContext context, TemplateEngine engine, DiagnosticBag diagnostics)
{
    private static readonly Located<string> NoMaintainer = new("Unset Maintainer <unset@localhost>", SourceLocation.None);

    private PackageManifest Manifest => context.Manifest;

    private bool IsNfpm => Manifest.Dialect == Dialects.Nfpm;

    /// <summary>The stanza without Installed-Size.</summary>
    /// <param name="further">Relations that the generated texts need.</param>
    public ControlStanza Render(IEnumerable<string> further)
    {
        var template = IsNfpm ? "deb/control-nfpm.hbs" : "deb/control.hbs";
        var text = engine.Render(template, Model(further), diagnostics);
        return StanzaReader.Read(text, template, diagnostics);
    }

    private ControlModel Model(IEnumerable<string> further)
    {
        var none = Manifest.Location;
        var depends = context.Depends ?? [.. Manifest.Depends.Select(r => r.Value)];
        return new ControlModel
        {
            Package = Manifest.Name ?? new("", none),
            Version = context.Version,
            Architecture = context.Architecture,
            ArchitectureVariant = Variant(),
            Maintainer = Manifest.Maintainer ?? (IsNfpm ? NoMaintainer : new(context.Release.Changelog[0].Author, none)),
            PreDepends = Join(Manifest.Deb.Predepends),
            Depends = Join(depends.Concat(further.Where(r => !depends.Contains(r)))),
            Recommends = Join(Manifest.Recommends),
            Suggests = Join(Manifest.Suggests),
            Enhances = Join(Manifest.Enhances),
            Conflicts = Join(Manifest.Conflicts),
            Breaks = Join(Manifest.Deb.Breaks),
            Replaces = Join(Manifest.Replaces),
            Provides = Join(Manifest.Provides),
            Section = Manifest.Section ?? (IsNfpm ? null : new("misc", none)),
            Priority = Manifest.Priority ?? new("optional", none),
            Homepage = Manifest.Homepage,
            Description = Manifest.Description is { } d && !string.IsNullOrWhiteSpace(d.Value) ? d.With(DescriptionText.Format(d.Value, IsNfpm)) : new("no description given", none),
            Fields = Fields(),
        };
    }

    private string? Variant() => Manifest.Deb.ArchVariant is not { } variant ? null
        : variant.Value.StartsWith('v') ? "amd64" + variant.Value : variant.Value;

    private ImmutableArray<FieldModel> Fields()
    {
        var fields = Manifest.Deb.Fields.Where(f => !string.IsNullOrWhiteSpace(f.Value.Value));
        if (IsNfpm) fields = fields.OrderBy(f => f.Key, StringComparer.Ordinal);
        return [.. fields.Where(Check).Select(f => new FieldModel(f.Key, f.Value))];
    }

    // The manifest was checked before; a manifest that was put together by a program was not.
    private bool Check(KeyValuePair<string, Located<string>> field) => DebSectionCheck.CheckField(field.Key, field.Value.Location, Manifest.Dialect, diagnostics);

    private static string? Join(ImmutableArray<Located<string>> relations) => Join(relations.Select(r => r.Value));

    private static string? Join(IEnumerable<string> relations)
    {
        var text = string.Join(", ", relations.Select(r => r.Trim()).Where(r => r.Length > 0));
        return text.Length == 0 ? null : text;
    }
}
