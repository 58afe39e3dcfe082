using Packager.Manifest;
using Packager.Templates;
using Packager.Tests.Rendering;

namespace Packager.Tests.Templates;

/// <summary>Packager's own templates, and a user's folder that overrides them by name.</summary>
public sealed class TemplatesFolder
{
    // What `packager init` writes is the user's own from then on, and the words of an .msi's dialogs are no templates; neither is part of the catalogue.
    [Fact]
    public void EveryShippedTemplateHasAKindAndTheOtherWayRound()
    {
        var shipped = typeof(TemplateEngine).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("templates/", StringComparison.Ordinal) && n.EndsWith(".hbs", StringComparison.Ordinal) && !n.StartsWith("templates/init/", StringComparison.Ordinal)).Select(n => n["templates/".Length..]);
        Assert.Equal(TemplateCatalog.Kinds.Keys.Order(StringComparer.Ordinal), shipped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void OverridesByName()
    {
        using var folder = new ScratchFolder();
        folder.Write("mine/deb/triggers.hbs", "# ours\r\n{{#each triggers}}\n{{directive}} {{name}}\n{{/each}}\n");
        var manifest = With(folder) with { Deb = new DebSection { Triggers = new TriggersSection { Activate = Situation.All("x") } } };
        Assert.Equal("# ours\nactivate x\n", Situation.Render(manifest).Text("DEBIAN/triggers"));
    }

    [Fact]
    public void FaultsNameTheUsersFile()
    {
        using var folder = new ScratchFolder();
        folder.Write("mine/deb/control.hbs", "Package: {{package}}\nVersion: {{versoin}}\n");
        var fault = Assert.Single(Situation.Faults(With(folder)), f => f.Code == "PKG1504");
        Assert.Equal("mine/deb/control.hbs(2,10): error PKG1504: there is no variable 'versoin' here\nhint: did you mean 'version'?", fault.ToString());
    }

    [Fact]
    public void AFileThatOverridesNothingIsAFault()
    {
        using var folder = new ScratchFolder();
        folder.Write("mine/deb/postins.hbs", "");
        var fault = Assert.Single(Situation.Faults(With(folder)));
        Assert.Equal(("PKG1501", "did you mean 'deb/postinst.hbs'?"), (fault.Code, fault.Hint));
    }

    [Fact]
    public void AMissingFolderIsAFault()
    {
        using var folder = new ScratchFolder();
        Assert.Equal("PKG1509", Assert.Single(Situation.Faults(With(folder))).Code);
    }

    [Fact]
    public void AControlTemplateThatMakesNoFieldsIsAFault()
    {
        using var folder = new ScratchFolder();
        folder.Write("mine/deb/control.hbs", "Package: {{package}}\nPackage: again\nnonsense\n");
        Assert.Equal(["PKG1535", "PKG1535"], Situation.Faults(With(folder)).Select(f => f.Code));
    }

    private static PackageManifest With(ScratchFolder folder) => Situation.Manifest with { Folder = folder.Path, Templates = Situation.At("mine") };
}
