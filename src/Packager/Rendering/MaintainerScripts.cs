using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Services;
using Packager.Templates;

namespace Packager.Rendering;

/// <summary>Compiles what the manifest means into preinst, postinst, prerm and postrm (Policy chapter 6).</summary>
internal sealed class MaintainerScripts(DebRenderContext context, TemplateEngine engine, SourceTexts sources, DiagnosticBag diagnostics)
{
    private readonly ShellSnippet _snippets = new(sources, diagnostics);

    private PackageManifest Manifest => context.Manifest;

    private ScriptsSection Scripts => Manifest.Scripts;

    /// <summary>Adds the scripts that have something to do.</summary>
    public void AddTo(TextList texts, MachineState state)
    {
        if (Manifest.Dialect == Dialects.Nfpm)
        {
            AddWhole(texts);
            return;
        }

        var conffiles = ObsoleteConffiles();
        Add(texts, "preinst", new PreinstModel { ObsoleteConffiles = conffiles, File = _snippets.OfFile(Scripts.Preinstall) });
        Add(texts, "postinst", Postinst(state, conffiles));
        Add(texts, "prerm", new PrermModel
        {
            ObsoleteConffiles = conffiles,
            OnRemove = _snippets.Of(Scripts.OnRemove),
            File = _snippets.OfFile(Scripts.Preremove),
            Stop = state.Units.Stop,
        });
        Add(texts, "postrm", Postrm(state, conffiles));
    }

    // nfpm copies the files as they are; nothing of ours joins them.
    private void AddWhole(TextList texts)
    {
        foreach (var (name, path) in new[]
        {
            ("preinst", Scripts.Preinstall), ("postinst", Scripts.Postinstall), ("prerm", Scripts.Preremove), ("postrm", Scripts.Postremove),
        })
        {
            if (path is { } file && sources.Read(file) is { } text) texts.Member(name, UnixMode.Executable, text);
        }
    }

    private PostinstModel Postinst(MachineState state, ImmutableArray<Located<string>> conffiles) => new()
    {
        Debconf = state.HasDebconf,
        ObsoleteConffiles = conffiles,
        Sysusers = state.Sysusers,
        Tmpfiles = state.Tmpfiles,
        OnInstall = _snippets.Of(Scripts.OnInstall),
        OnUpgrade = _snippets.Of(Scripts.OnUpgrade),
        OnUpgradeFrom = Upgrades(),
        File = _snippets.OfFile(Scripts.Postinstall),
        Units = !state.Units.IsEmpty,
        Enable = state.Units.Enable,
        Offer = state.Units.Offer,
        Start = state.Units.Start,
        Restart = state.Units.Restart,
        TryRestart = state.Units.TryRestart,
    };

    private PostrmModel Postrm(MachineState state, ImmutableArray<Located<string>> conffiles) => new()
    {
        Debconf = state.HasDebconf,
        ObsoleteConffiles = conffiles,
        OnPurge = _snippets.Of(Scripts.OnPurge),
        File = _snippets.OfFile(Scripts.Postremove),
        Units = !state.Units.IsEmpty,
        Enabled = [.. state.Units.Enable.Concat(state.Units.Offer).Order(StringComparer.Ordinal)],
        Purge = state.Purge,
        Editions = state.Purge.IsEmpty && state.Units.IsEmpty ? [] : OtherEditions(),
    };

    // What this package both conflicts with and replaces is the same program once more: guestbook and guestbook-slim.
    private ImmutableArray<string> OtherEditions() =>
    [
        .. Manifest.Conflicts.Select(c => c.Value).Intersect(Manifest.Replaces.Select(r => r.Value), StringComparer.Ordinal)
            .Where(PackageName.IsValid).Order(StringComparer.Ordinal),
    ];

    private ImmutableArray<UpgradeModel> Upgrades()
    {
        var upgrades = new List<UpgradeModel>();
        foreach (var (version, snippet) in Scripts.OnUpgradeFrom)
        {
            var mapped = context.BoundOf(version);
            if (DebianVersion.Parse(snippet.With(mapped), diagnostics) is not null) upgrades.Add(new(snippet.With(mapped), _snippets.Of(snippet)));
        }

        // The steps follow each other as the versions did, whatever their order in the manifest.
        return [.. upgrades.Where(u => u.Code is not null).OrderBy(u => DebianVersion.TryParse(u.Version.Value, out var version) ? version : null)];
    }

    private ImmutableArray<Located<string>> ObsoleteConffiles()
    {
        foreach (var path in Manifest.Deb.ObsoleteConffiles)
        {
            if (!path.Value.StartsWith('/') || path.Value.Any(char.IsControl) || context.Payload.Entries.Any(e => e.Path == path.Value))
                diagnostics.Add(RenderingFaults.BadConffile, path.Location, $"'{path.Value}' is no configuration file that an older version shipped and this one does not", "write its absolute path, for example '/etc/NAME/old.conf', and take it out of contents");
        }

        return Manifest.Deb.ObsoleteConffiles;
    }

    private void Add<T>(TextList texts, string name, T model)
        where T : notnull
    {
        // A script that would do nothing is left out.
        if (TemplateModel.IsEmpty(model)) return;
        texts.Member(name, UnixMode.Executable, engine.Render($"deb/{name}.hbs", model, diagnostics));
    }
}

/// <summary>What the scripts have to bring about on a machine.</summary>
/// <param name="Units">The units and what is done with them.</param>
/// <param name="Sysusers">The name of the sysusers.d file; null for none.</param>
/// <param name="Tmpfiles">The name of the tmpfiles.d file; null for none.</param>
/// <param name="HasDebconf">Whether debconf is asked.</param>
/// <param name="Purge">Paths that purging removes.</param>
internal sealed record MachineState(UnitActivation Units, string? Sysusers, string? Tmpfiles, bool HasDebconf, ImmutableArray<Located<string>> Purge);
