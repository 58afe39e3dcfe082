using System.Reflection;
using System.Text;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Templates;

/// <summary>Finds templates by name: in the user's folder first, then among Packager's own.</summary>
public sealed class TemplateStore
{
    private readonly string? _folder;
    private readonly string _shown;
    private readonly HashSet<string> _overrides = new(StringComparer.Ordinal);

    private TemplateStore(string? folder, string shown) => (_folder, _shown) = (folder, shown);

    /// <summary>Packager's own templates alone.</summary>
    public static TemplateStore BuiltIn { get; } = new(null, "");

    /// <summary>Packager's own, overridden by those of a folder.</summary>
    /// <param name="root">The folder that holds the manifest.</param>
    /// <param name="folder">The manifest's <c>templates</c>, relative to it; null for none.</param>
    /// <param name="diagnostics">Receives PKG1501 for files that override nothing and PKG1509 for a missing folder.</param>
    public static TemplateStore Open(string root, Located<string>? folder, DiagnosticBag diagnostics)
    {
        if (folder is not { } value) return BuiltIn;
        var store = new TemplateStore(Path.Combine(root, value.Value), value.Value.TrimEnd('/'));
        store.Scan(value.Location, diagnostics);
        return store;
    }

    /// <summary>The template of a name.</summary>
    /// <exception cref="ArgumentException">There is no such template: a fault of the program.</exception>
    internal TemplateSource Find(string name)
    {
        if (_overrides.Contains(name))
            return new(name, $"{_shown}/{name}", Read(File.OpenRead(Path.Combine(_folder!, name))));
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("templates/" + name)
            ?? throw new ArgumentException($"There is no template '{name}'.", nameof(name));
        return new(name, "templates/" + name, Read(stream));
    }

    private void Scan(SourceLocation location, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(_folder))
        {
            diagnostics.Add(TemplateFaults.NoFolder, location, $"the templates folder '{_shown}' does not exist", "create it, or take the key 'templates' away");
            return;
        }

        foreach (var file in Directory.EnumerateFiles(_folder, "*.hbs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(_folder, file).Replace('\\', '/');
            if (TemplateCatalog.Kinds.ContainsKey(name)) Override(name, file, diagnostics);
            else diagnostics.Add(TemplateFaults.UnknownTemplate, new SourceLocation($"{_shown}/{name}", 0, 0), $"there is no template '{name}' to override",
                Suggestion.For(name, TemplateCatalog.Kinds.Keys) ?? $"there are {string.Join(", ", TemplateCatalog.Kinds.Keys.Order(StringComparer.Ordinal))}");
        }
    }

    private void Override(string name, string file, DiagnosticBag diagnostics)
    {
        if (Fault(file) is not { } reason) _overrides.Add(name);
        else diagnostics.Add(TemplateFaults.Unreadable, new SourceLocation($"{_shown}/{name}", 0, 0), $"the template cannot be read: {reason}", "save it as UTF-8, and let it be read by who builds");
    }

    private static string? Fault(string file)
    {
        try
        {
            using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
            reader.ReadToEnd();
            return null;
        }
        catch (DecoderFallbackException)
        {
            return "it is not UTF-8";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return UnreadableFile.Reason(fault);
        }
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: false));
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
