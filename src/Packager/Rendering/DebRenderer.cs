using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;

namespace Packager.Rendering;

/// <summary>Renders the texts of a Debian package: control, maintainer scripts, units, changelog, copyright.</summary>
public static class DebRenderer
{
    /// <summary>Renders everything; what is wrong is collected, and the result is usable only when nothing is.</summary>
    /// <param name="context">What is known of the package.</param>
    /// <param name="diagnostics">Receives PKG15xx.</param>
    public static RenderedDeb Render(DebRenderContext context, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return new RenderedDeb { Control = Control(context) };
    }

    private static ControlStanza Control(DebRenderContext context)
    {
        var manifest = context.Manifest;
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) fields.Add(new(name, value));
        }

        static string List(IEnumerable<Located<string>> relations) => string.Join(", ", relations.Select(r => r.Value));
        Add("Package", context.Name);
        Add("Version", context.Version);
        Add("Architecture", context.Architecture);
        Add("Maintainer", manifest.Maintainer?.Value ?? context.Release.Changelog[0].Author);
        Add("Pre-Depends", List(manifest.Deb.Predepends));
        Add("Depends", context.Depends is { } depends ? string.Join(", ", depends) : List(manifest.Depends));
        Add("Recommends", List(manifest.Recommends));
        Add("Suggests", List(manifest.Suggests));
        Add("Enhances", List(manifest.Enhances));
        Add("Conflicts", List(manifest.Conflicts));
        Add("Breaks", List(manifest.Deb.Breaks));
        Add("Replaces", List(manifest.Replaces));
        Add("Provides", List(manifest.Provides));
        Add("Section", manifest.Section?.Value);
        Add("Priority", manifest.Priority?.Value ?? "optional");
        Add("Homepage", manifest.Homepage?.Value);
        Add("Description", manifest.Description?.Value ?? "no description given");
        return new ControlStanza(fields.ToImmutable());
    }
}
