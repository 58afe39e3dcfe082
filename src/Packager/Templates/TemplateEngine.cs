using System.Collections.Concurrent;
using HandlebarsDotNet;
using Packager.Model;

namespace Packager.Templates;

/// <summary>Renders Handlebars templates; every value is quoted for the kind of text that the template makes.</summary>
/// <param name="store">Where templates come from.</param>
public sealed class TemplateEngine(TemplateStore store)
{
    // Setting Handlebars up takes longer than rendering with it.
    private static readonly ConcurrentDictionary<TemplateKind, Lazy<IHandlebars>> Environments = new();

    /// <summary>Renders a template.</summary>
    /// <param name="name">A name of <see cref="TemplateCatalog"/>.</param>
    /// <param name="model">A record; its properties are the template's variables in snake_case.</param>
    /// <param name="diagnostics">Receives PKG150x, with the place in the template or in the manifest.</param>
    /// <returns>The text; empty after a fault.</returns>
    public string Render(string name, object model, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Render(store.Find(name), TemplateCatalog.Kinds[name], model, diagnostics);
    }

    internal static string Render(TemplateSource source, TemplateKind kind, object model, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var pieces = TemplateSyntax.Read(source, found);
        new TemplateCheck(source, kind, model.GetType(), found).Run(pieces);
        diagnostics.AddRange(found);
        return found.HasErrors ? "" : Run(source, kind, model, diagnostics);
    }

    private static string Run(TemplateSource source, TemplateKind kind, object model, DiagnosticBag diagnostics)
    {
        try
        {
            return Environment(kind).Compile(source.Text)(TemplateModel.From(model, diagnostics));
        }
        catch (HandlebarsException fault)
        {
            // What our own check lets pass and Handlebars does not; its message names the spot as well as it can.
            diagnostics.Add(TemplateFaults.Syntax, source.At(0, 0), fault.Message.Split('\n')[0].Trim());
            return "";
        }
    }

    private static IHandlebars Environment(TemplateKind kind) =>
        Environments.GetOrAdd(kind, static k => new Lazy<IHandlebars>(() => TemplateEnvironment.Create(k))).Value;
}
