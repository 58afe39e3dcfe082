using Packager.Model;
using Packager.Templates;

namespace Packager.Init;

/// <summary>One file that init writes.</summary>
/// <param name="Path">Relative to the folder <c>packaging</c>, with forward slashes.</param>
/// <param name="Template">Its template below <c>templates/init</c>.</param>
/// <param name="Kind">How the template's values are quoted.</param>
internal sealed record InitFile(string Path, string Template, TemplateKind Kind)
{
    /// <summary>The file's text.</summary>
    public string Render(InitModel model, DiagnosticBag diagnostics) =>
        TemplateEngine.Render(TemplateStore.BuiltIn.Find("init/" + Template), Kind, model, diagnostics);
}

/// <summary>Says which files belong to which kind of project.</summary>
internal static class InitFiles
{
    /// <summary>The files, the manifest first.</summary>
    public static IEnumerable<InitFile> For(DetectedProject project, InitModel model)
    {
        yield return new("packager.yaml", project switch
        {
            DotnetProject => "dotnet.yaml.hbs",
            PythonProject { Start.Django: not null } => "django.yaml.hbs",
            PythonProject => "python.yaml.hbs",
            NodeProject => "node.yaml.hbs",
            _ => "folder.yaml.hbs",
        }, TemplateKind.Manifest);
        if (model.Changelog == "CHANGELOG.md") yield return new("CHANGELOG.md", "changelog.md.hbs", TemplateKind.Lines);
        if (project is PythonProject) yield return new(model.Name, "python-starter.hbs", TemplateKind.Lines);
        if (project is NodeProject) yield return new(model.Name, "node-starter.hbs", TemplateKind.Shell);
    }
}
