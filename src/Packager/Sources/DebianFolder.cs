using System.Collections.Immutable;
using System.Globalization;
using Packager.Binary;
using Packager.Debian;
using Packager.Formats;
using Packager.Model;
using Packager.Rendering;
using Packager.Templates;

namespace Packager.Sources;

/// <summary>
/// The folder debian/ of a source package. No package may be named with a capital letter or an underscore, so that debian/package_files is never the
/// folder that debhelper fills for one.
/// </summary>
internal sealed class DebianFolder
{
    private const string Files = "package_files";
    private readonly PlannedSource _planned;
    private readonly DiagnosticBag _bag;
    private readonly TemplateEngine _engine;
    private readonly List<SourceTreeEntry> _entries = [];

    private DebianFolder(PlannedSource planned, DiagnosticBag bag)
    {
        (_planned, _bag) = (planned, bag);
        _engine = new TemplateEngine(TemplateStore.Open(planned.Manifest.Folder, planned.Manifest.Templates, bag));
    }

    /// <summary>The changelog, whose newest entry the .changes file repeats.</summary>
    public string Changelog { get; private set; } = "";

    /// <summary>What is in the folder.</summary>
    public IReadOnlyList<SourceTreeEntry> Entries => _entries;

    /// <summary>Renders everything; usable only when no fault was found.</summary>
    public static DebianFolder Render(PlannedSource planned, UpstreamTree tree, VendoredFiles vendored, DiagnosticBag bag)
    {
        var folder = new DebianFolder(planned, bag);
        folder.Packaging(vendored);
        folder.Packages(tree, vendored);
        if (planned.Plans.Any(p => p.Draft.Manifest.Build?.Dotnet is not null)) folder.Add($"{Files}/nuget.config", folder._engine.Render("source/nuget-config.hbs", new NugetConfigModel(vendored.Has(VendoredFiles.Nuget)), bag));
        folder.Binaries();
        return folder;
    }

    private void Packaging(VendoredFiles vendored)
    {
        var source = _planned.Source;
        Changelog = ChangelogText.Render(new DebRenderContext
        {
            Manifest = _planned.Manifest with { Name = new(source.Name, _planned.Manifest.Location) }, Release = _planned.First.Draft.Release,
            Version = source.Version.ToString(), Architecture = "source", DebianVersionOf = older => DebFormat.OlderVersion(_planned.Manifest, older),
        }, _engine, _bag);
        Add("changelog", Changelog);
        Add("control", _engine.Render("source/control.hbs", Control(), _bag));
        Add("copyright", Copyright(vendored));
        Add("rules", _engine.Render("source/rules.hbs", Rules(), _bag), isExecutable: true);
        Add("source/format", DscFile.Format + "\n");
        if (OverrideRules.ForSource(_planned.Manifest, _bag) is { IsEmpty: false } overrides)
            Add("source/lintian-overrides", _engine.Render("deb/lintian-overrides.hbs", new OverridesModel($"{source.Name} source", overrides), _bag));
        Add($"{Files}/run", _engine.Render("source/run.hbs", new RunModel(), _bag));
    }

    private SourceControlModel Control()
    {
        var source = _planned.Source;
        var shared = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Section"] = source.Section, ["Priority"] = source.Binaries[0].Priority, ["Homepage"] = source.Homepage,
        };
        return new SourceControlModel
        {
            Source = source.Name, Section = source.Section, Priority = source.Binaries[0].Priority, Maintainer = source.Maintainer,
            BuildDepends = string.Join(", ", source.BuildDepends), StandardsVersion = DscFile.StandardsVersion, Homepage = source.Homepage,
            RequiresRoot = _planned.Plans.SelectMany(p => p.Package.Payload.Entries).Any(e => e.Owner != "root" || e.Group != "root") ? "binary-targets" : "no",
            Packages = [.. _planned.Plans.Select(PlannedSource.Deb).GroupBy(p => p.Control["Package"], StringComparer.Ordinal).Select(g => BinaryFields.Of([.. g], shared))],
        };
    }

    private RulesModel Rules()
    {
        var settings = PlannedSource.Deb(_planned.First).Compression;
        var isGiven = _planned.Manifest.Deb.Compression is not null;
        var hasLevel = isGiven && settings.Algorithm != CompressionAlgorithm.None;
        return new RulesModel(
            _planned.First.Draft.Release.Date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            isGiven ? settings.Algorithm.ToString().ToLowerInvariant() : null, hasLevel ? settings.Level.ToString(CultureInfo.InvariantCulture) : null);
    }

    private string Copyright(VendoredFiles vendored)
    {
        var texts = ((PlannedDeb)_planned.First.Package).Texts;
        var own = texts.FirstOrDefault(t => t.Key == $"usr/share/doc/{_planned.First.Draft.Manifest.Name?.Value}/copyright").Value;
        return SourceCopyright.Of(own is null ? "" : TextOf(own), vendored.Notices);
    }

    private void Packages(UpstreamTree tree, VendoredFiles vendored)
    {
        var placement = new FilePlacement(tree, _bag);
        var scripts = new BuildScripts(tree.Root, vendored, _engine, _bag);
        foreach (var plan in _planned.Plans)
        {
            var package = PlannedSource.Deb(plan);
            ImmutableArray<DebPackage> siblings = [.. _planned.Plans.Select(PlannedSource.Deb).Where(p => p.Control["Package"] == package.Control["Package"])];
            var (model, texts) = placement.Of(plan, package);
            if (scripts.Of(plan) is { } build) Add($"{Files}/build/{model.Texts}", build);
            Add($"{Files}/install/{model.Texts}", _engine.Render("source/install.hbs", model with { Substitutions = BinaryFields.Substitutions(siblings, package) }, _bag));
            _entries.AddRange(texts.Select(t => t with { Path = $"debian/{Files}/texts/{t.Path}" }));
        }
    }

    // dpkg-source(1) wants to be told of files in debian/ that are no text.
    private void Binaries()
    {
        var binaries = _entries.Where(e => e.Content is { } content && IsBinary(content)).Select(e => e.Path).Order(StringComparer.Ordinal).ToList();
        if (binaries.Count > 0) Add("source/include-binaries", string.Concat(binaries.Select(b => b + "\n")));
    }

    private static bool IsBinary(Content content)
    {
        using var stream = content.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOfAnyInRange((byte)0, (byte)8) >= 0;
    }

    private static string TextOf(Content content)
    {
        using var reader = new StreamReader(content.Open());
        return reader.ReadToEnd();
    }

    private void Add(string path, string text, bool isExecutable = false) => _entries.Add(SourceTreeEntry.Text("debian/" + path, text, isExecutable));
}
