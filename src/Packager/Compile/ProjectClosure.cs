using System.Xml;
using System.Xml.Linq;

namespace Packager.Compile;

/// <summary>What a .NET project is compiled from, read from the project files without running MSBuild: its folder, those of the projects it refers to, and the props above them.</summary>
public static class ProjectClosure
{
    private static readonly string[] Above =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "NuGet.Config", "nuget.config", ".editorconfig"];

    /// <summary>Every folder and single file that the project reads, absolute, in a stable order.</summary>
    public static IReadOnlyList<string> Of(string project)
    {
        var projects = new SortedSet<string>(StringComparer.Ordinal);
        var outside = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([Path.GetFullPath(project)]);
        while (waiting.TryDequeue(out var current))
        {
            if (!File.Exists(current) || !projects.Add(current)) continue;
            foreach (var (element, path) in References(current))
            {
                if (element == "ProjectReference") waiting.Enqueue(path);
                else if (!path.StartsWith(Folder(current), StringComparison.Ordinal)) outside.Add(path);
            }
        }

        var folders = projects.Select(Folder).ToHashSet(StringComparer.Ordinal);
        return [.. folders.Union(AncestorFiles(folders)).Union(outside.Where(Exists)).Order(StringComparer.Ordinal)];
    }

    private static string Folder(string project) => Path.GetDirectoryName(project)!;

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private static IEnumerable<string> AncestorFiles(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            for (var at = Path.GetDirectoryName(folder); at is not null; at = Path.GetDirectoryName(at))
            {
                foreach (var file in Above.Select(name => Path.Combine(at, name)).Where(File.Exists)) yield return file;
                if (Directory.Exists(Path.Combine(at, ".git"))) break;
            }
        }
    }

    private static IEnumerable<(string Element, string Path)> References(string project)
    {
        foreach (var element in Load(project).Descendants())
        {
            var value = (string?)element.Attribute("Include") ?? (string?)element.Attribute("Project");
            if (value is null) continue;
            foreach (var item in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (StaticPath(project, item) is { } path) yield return (element.Name.LocalName, path);
            }
        }
    }

    // A glob is followed down to its first wildcard; a property other than the project's own folder is MSBuild's affair.
    private static string? StaticPath(string project, string item)
    {
        var text = item.Replace('\\', '/').Replace("$(MSBuildThisFileDirectory)", Folder(project) + "/", StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectDirectory)", Folder(project), StringComparison.OrdinalIgnoreCase);
        if (text.Contains("$(", StringComparison.Ordinal) || !text.Contains('/', StringComparison.Ordinal)) return null;
        var wildcard = text.IndexOfAny(['*', '?']);
        if (wildcard >= 0) text = text[..(text.LastIndexOf('/', wildcard) + 1)];
        return Path.GetFullPath(Path.Combine(Folder(project), text)).TrimEnd('/');
    }

    private static XElement Load(string project)
    {
        try
        {
            using var reader = XmlReader.Create(project, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            // MSBuild will say it with line and column.
            return new XElement("Project");
        }
    }
}
