using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Payloads;
using Packager.Services;
using Packager.Templates;

namespace Packager.Rendering;

/// <summary>Renders the texts of a Debian package: control, maintainer scripts, units, changelog, copyright, manual pages.</summary>
public sealed class DebRenderer
{
    private readonly DebRenderContext _context;
    private readonly DiagnosticBag _diagnostics;
    private readonly TemplateEngine _engine;
    private readonly SourceTexts _sources;
    private readonly TextList _texts;
    private readonly List<string> _relations = [];

    private DebRenderer(DebRenderContext context, DiagnosticBag diagnostics)
    {
        _context = context;
        _diagnostics = diagnostics;
        _engine = new(TemplateStore.Open(context.Manifest.Folder, context.Manifest.Templates, diagnostics));
        _sources = new(context.Manifest.Folder, diagnostics);
        _texts = new(context.Manifest.Location);
    }

    private PackageManifest Manifest => _context.Manifest;

    private bool IsNfpm => Manifest.Dialect == Dialects.Nfpm;

    /// <summary>Renders everything; what is wrong is collected, and the result is usable only when nothing is.</summary>
    /// <param name="context">What is known of the package.</param>
    /// <param name="diagnostics">Receives PKG15xx.</param>
    public static RenderedDeb Render(DebRenderContext context, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return new DebRenderer(context, diagnostics).Render();
    }

    private RenderedDeb Render()
    {
        var nature = PayloadNature.Of(_context.Payload, Manifest);
        Machine();
        Documents(nature);
        if (Triggers.For(Manifest, nature, _diagnostics) is { IsEmpty: false } triggers)
            _texts.Member("triggers", UnixMode.File, _engine.Render("deb/triggers.hbs", new TriggersModel(triggers), _diagnostics));
        var control = new ControlText(_context, _engine, _diagnostics).Render(_relations);
        if (!_diagnostics.HasErrors) _texts.Shown("control", control.Format());
        return _texts.ToRendered(control);
    }

    /// <summary>Units, accounts and the scripts that put them to work.</summary>
    private void Machine()
    {
        var services = ServiceReader.Read(Manifest, _context.Payload, _context.AppRoot, _diagnostics);
        var units = new PackageUnits(_engine, _sources, Manifest, _diagnostics).Of(BundleFolder.AddTo(services, Manifest));
        foreach (var unit in units.All) _texts.File($"{ServiceUnit.Folder}/{unit.Name}", unit.Text);
        var accounts = SystemAccounts.Of(Manifest, units.Services, _diagnostics);
        var state = new MachineState(
            UnitActivation.Of(units.All), Sysusers(accounts), Tmpfiles(accounts, units.Services), Debconf(),
            PurgePaths.Of(Manifest, UnshippedContents.Ghosts(Manifest, new Target("deb", _context.Architecture)), units.Services, _diagnostics));
        new MaintainerScripts(_context, _engine, _sources, _diagnostics).AddTo(_texts, state);
    }

    private string? Sysusers(SystemAccounts accounts)
    {
        if (accounts.IsEmpty) return null;
        var file = _context.Name + ".conf";
        _texts.File("/usr/lib/sysusers.d/" + file, _engine.Render("systemd/sysusers.hbs", new SysusersModel(accounts.Groups, accounts.Users), _diagnostics));
        _relations.Add("systemd | systemd-standalone-sysusers | systemd-sysusers");
        return file;
    }

    private string? Tmpfiles(SystemAccounts accounts, ImmutableArray<Service> services)
    {
        var lines = TmpfilesLines.For(_context, accounts, services);
        if (lines.IsEmpty) return null;
        var file = _context.Name + ".conf";
        _texts.File("/usr/lib/tmpfiles.d/" + file, _engine.Render("systemd/tmpfiles.hbs", new TmpfilesModel(lines), _diagnostics));
        _relations.Add("systemd | systemd-standalone-tmpfiles | systemd-tmpfiles");
        return file;
    }

    private bool Debconf()
    {
        var scripts = Manifest.Deb.Scripts;
        if (scripts.Config is { } config && _sources.Read(config) is { } script) _texts.Member("config", UnixMode.Executable, script);
        if (scripts.Templates is not { } path)
        {
            if (!IsNfpm && scripts.Config is { } lonely)
                _diagnostics.Add(RenderingFaults.LonelyConfig, lonely.Location, $"'{lonely.Value}' can ask nothing without templates", "name the questions' file with deb: { scripts: { templates: … } }");
            return false;
        }

        if (_sources.Read(path) is not { } templates) return false;
        DebconfTemplates.Check(templates, path.Value, _diagnostics);
        _texts.Member("templates", UnixMode.File, templates);
        if (!IsNfpm) _relations.Add("debconf (>= 0.5) | debconf-2.0");
        return true;
    }

    private void Documents(PayloadNature nature)
    {
        if (!IsNfpm || Manifest.Changelog is not null) Document(ChangelogText.Path(_context), compressed: true, () => ChangelogText.Render(_context, _engine, _diagnostics));
        if (!IsNfpm) Document($"/usr/share/doc/{_context.Name}/copyright", compressed: false, () => new CopyrightText(_context, _sources, _diagnostics).Render(_engine));
        new ManPages(_context, _engine, _sources, _diagnostics).AddTo(_texts);
        var overrides = OverrideRules.For(Manifest, nature, _diagnostics);
        if (!overrides.IsEmpty)
            Document("/usr/share/lintian/overrides/" + _context.Name, compressed: false, () => _engine.Render("deb/lintian-overrides.hbs", new OverridesModel(_context.Name, overrides), _diagnostics));
    }

    // What contents brings already is left as it is, and so is documentation that is another package's.
    private void Document(string path, bool compressed, Func<string> render)
    {
        var folder = PayloadPath.Parent(path);
        if (_context.Payload.Entries.Any(e => e.Path == path || e.Path == path + ".gz" || (e.Path == folder && e.Kind == PayloadKind.Symlink))) return;
        if (compressed) _texts.Compressed(path, render());
        else _texts.File(path, render());
    }
}
