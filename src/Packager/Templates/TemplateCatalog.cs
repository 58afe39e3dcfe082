using System.Collections.Frozen;

namespace Packager.Templates;

/// <summary>Every template's name and kind. A name is the path below <c>templates/</c>, and below a user's own folder.</summary>
public static class TemplateCatalog
{
    /// <summary>The kinds by name.</summary>
    public static FrozenDictionary<string, TemplateKind> Kinds { get; } = new Dictionary<string, TemplateKind>(StringComparer.Ordinal)
    {
        ["deb/control.hbs"] = TemplateKind.Deb822,
        ["deb/control-nfpm.hbs"] = TemplateKind.Deb822,
        ["deb/preinst.hbs"] = TemplateKind.Shell,
        ["deb/postinst.hbs"] = TemplateKind.Shell,
        ["deb/prerm.hbs"] = TemplateKind.Shell,
        ["deb/postrm.hbs"] = TemplateKind.Shell,
        ["deb/triggers.hbs"] = TemplateKind.Lines,
        ["deb/changelog.hbs"] = TemplateKind.Lines,
        ["deb/copyright.hbs"] = TemplateKind.Deb822,
        ["deb/lintian-overrides.hbs"] = TemplateKind.Lines,
        ["deb/manpage.hbs"] = TemplateKind.Roff,
        ["source/control.hbs"] = TemplateKind.Deb822,
        ["source/rules.hbs"] = TemplateKind.Lines,
        ["source/run.hbs"] = TemplateKind.Shell,
        ["source/build-command.hbs"] = TemplateKind.Shell,
        ["source/build-dotnet.hbs"] = TemplateKind.Shell,
        ["source/nuget-config.hbs"] = TemplateKind.Lines,
        ["source/install.hbs"] = TemplateKind.Shell,
        ["systemd/service.hbs"] = TemplateKind.Unit,
        ["systemd/socket.hbs"] = TemplateKind.Unit,
        ["systemd/timer.hbs"] = TemplateKind.Unit,
        ["systemd/sysusers.hbs"] = TemplateKind.Table,
        ["systemd/tmpfiles.hbs"] = TemplateKind.Table,
        ["apt/index.html.hbs"] = TemplateKind.Html,
        ["apt/package.html.hbs"] = TemplateKind.Html,
        ["apt/page.css.hbs"] = TemplateKind.Lines,
        ["apt/page.js.hbs"] = TemplateKind.Lines,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
