using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Rendering;

namespace Packager.Tests.Rendering;

/// <summary>Packages to render: a plain one, changed by each test to the situation it is about.</summary>
internal static class Situation
{
    public static readonly DateTimeOffset Date = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static PackageManifest Manifest { get; } = new()
    {
        Name = At("guestbook"),
        Folder = Path.Combine(AppContext.BaseDirectory, "Rendering", "Sources"),
        Maintainer = At("Jane Doe <jane@example.com>"),
        Description = At("book for guests\nGuests write into it, and everybody reads what they wrote. It keeps the\nentries in a single file and shows them on a page that needs no scripts."),
        Homepage = At("https://example.com/guestbook"),
        Section = At("web"),
        License = At("Apache-2.0"),
    };

    public static DebRenderContext Context(PackageManifest manifest, params string[] files) => new()
    {
        Manifest = manifest,
        Release = new Release("guestbook", "1.2.3", Date, [new ChangelogEntry("1.2.3", Date, "Jane Doe <jane@example.com>", ["Show the newest entry first."])]),
        Version = "1.2.3-1acme1",
        Architecture = "amd64",
        Payload = PayloadOf(files),
    };

    public static Payload PayloadOf(params string[] files) => Payload.Create(files.Select(File), new DiagnosticBag());

    public static RenderedDeb Render(DebRenderContext context)
    {
        var diagnostics = new DiagnosticBag();
        var rendered = DebRenderer.Render(context, diagnostics);
        Assert.Empty(diagnostics);
        return rendered;
    }

    public static RenderedDeb Render(PackageManifest manifest, params string[] files) => Render(Context(manifest, files));

    public static ImmutableArray<Diagnostic> Faults(PackageManifest manifest, params string[] files)
    {
        var diagnostics = new DiagnosticBag();
        DebRenderer.Render(Context(manifest, files), diagnostics);
        return [.. diagnostics];
    }

    public static string Text(this RenderedDeb rendered, string path) =>
        rendered.Texts.SingleOrDefault(t => t.Path == path)?.Text ?? throw new Xunit.Sdk.XunitException($"no {path} among {string.Join(", ", rendered.Texts.Select(t => t.Path))}");

    public static bool Has(this RenderedDeb rendered, string path) => rendered.Texts.Any(t => t.Path == path);

    public static Located<string> At(string value, int line = 1) => new(value, new SourceLocation("packager.yaml", line, 1));

    public static ImmutableArray<Located<string>> All(params string[] values) => [.. values.Select(v => At(v))];

    private static PayloadEntry File(string path) => new()
    {
        Path = path,
        Kind = PayloadKind.File,
        Mode = path.Contains("/bin/", StringComparison.Ordinal) ? UnixMode.Executable : UnixMode.File,
        Content = Content.FromText(path.Contains("/share/", StringComparison.Ordinal) ? "text\n" : "#!/bin/sh\nexit 0\n", path),
    };
}
