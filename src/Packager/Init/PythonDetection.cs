using System.Text.RegularExpressions;
using Packager.Model;

namespace Packager.Init;

/// <summary>Finds out what a Python project is called, how it starts and what it brings along.</summary>
internal static partial class PythonDetection
{
    private static readonly string[] Marks = ["pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "manage.py", "Pipfile"];
    private static readonly string[] UsualScripts = ["app.py", "main.py", "server.py", "__main__.py"];

    /// <summary>The project, or null when nothing here speaks of Python.</summary>
    public static DetectedProject? Detect(string folder, DiagnosticBag diagnostics)
    {
        if (!Marks.Concat(UsualScripts).Any(mark => File.Exists(Path.Combine(folder, mark)))) return null;
        var file = Path.Combine(folder, "pyproject.toml");
        var text = File.Exists(file) ? ProjectText.Read(file, diagnostics) : "";
        if (text is null) return null;
        var project = Pyproject.Parse(text);
        var source = Directory.Exists(Path.Combine(folder, "src")) && !File.Exists(Path.Combine(folder, "src", "__init__.py")) ? "src" : ".";
        var name = PackageName.From(project.FirstScript?.Name ?? project.Project("name") ?? PackageName.FromFolder(folder));
        if (Start(folder, source, name, project) is { } start) return Describe(folder, name, source, start, project);
        diagnostics.Add(InitFaults.NoProgram, new SourceLocation(folder, 0, 0), "the Python project names no program to start",
            "add [project.scripts] to pyproject.toml, or an app.py");
        return null;
    }

    private static PythonProject Describe(string folder, string name, string source, PythonStart start, Pyproject project) =>
        new(folder, name, start.Script is not null || start.Django is not null ? "." : source, start)
        {
            Version = project.Project("version"),
            Summary = ProjectText.OneLine(project.Project("description")),
            License = project.License,
            IsService = start.Django is not null || ServiceSigns.In(ProjectText.Beginning(EntryFile(folder, source, start))),
            Requirements = Requirements(folder, project),
            LeastPython = project.Project("requires-python") is { } range && LeastVersion().Match(range) is { Success: true } least ? least.Groups[1].Value : null,
        };

    private static PythonStart? Start(string folder, string source, string name, Pyproject project)
    {
        if (Django(folder) is { } site) return new PythonStart { Django = site };
        if (project.FirstScript is { } script && EntryPoint().Match(script.Target) is { Success: true } entry)
            return new PythonStart { Function = (entry.Groups[1].Value, entry.Groups[2].Value) };
        foreach (var module in new[] { name, name.Replace('-', '_') }.Concat(Packages(Path.Combine(folder, source))))
        {
            if (Module().IsMatch(module) && File.Exists(Path.Combine(folder, source, module, "__main__.py"))) return new PythonStart { Module = module };
        }

        return UsualScripts.FirstOrDefault(s => File.Exists(Path.Combine(folder, s))) is { } usual ? new PythonStart { Script = usual } : null;
    }

    private static string? Django(string folder)
    {
        var manage = SettingsModule().Match(ProjectText.Beginning(Path.Combine(folder, "manage.py")));
        return manage.Success ? manage.Groups[1].Value : null;
    }

    private static IEnumerable<string> Packages(string folder) =>
        Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    private static string EntryFile(string folder, string source, PythonStart start)
    {
        if (start.Script is { } script) return Path.Combine(folder, script);
        if (start.Module is { } package) return Path.Combine(folder, source, package, "__main__.py");
        var path = Path.Combine(folder, source, start.Function!.Value.Module.Replace('.', Path.DirectorySeparatorChar));
        return File.Exists(path + ".py") ? path + ".py" : Path.Combine(path, "__init__.py");
    }

    private static string? Requirements(string folder, Pyproject project)
    {
        var lines = ProjectText.Beginning(Path.Combine(folder, "requirements.txt")).Split('\n').Select(l => l.Trim());
        if (lines.Any(l => l.Length > 0 && l[0] != '#')) return "requirements.txt";
        return project.HasDependencies ? "." : null;
    }

    [GeneratedRegex(@"^([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\s*:\s*([A-Za-z_]\w*)$")]
    private static partial Regex EntryPoint();

    [GeneratedRegex(@"^[A-Za-z_]\w*$")]
    private static partial Regex Module();

    [GeneratedRegex("""DJANGO_SETTINGS_MODULE["']\s*,\s*["']([A-Za-z_]\w*)\.settings""")]
    private static partial Regex SettingsModule();

    [GeneratedRegex(@">=\s*([0-9]+\.[0-9]+)")]
    private static partial Regex LeastVersion();
}
