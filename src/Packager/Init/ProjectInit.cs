using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Init;

/// <summary><c>packager init</c>: looks at a folder and writes a first manifest with what belongs to it.</summary>
public static class ProjectInit
{
    private const string Home = "packaging";

    /// <summary>Finds out what a folder holds; null, and diagnostics, when that cannot be packaged yet.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="diagnostics">Receives PKG106x.</param>
    public static DetectedProject? Detect(string folder, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(InitFaults.NothingFound, new SourceLocation(folder, 0, 0), $"there is no folder '{folder}'", "name the folder of your project: packager init PATH");
            return null;
        }

        // A .NET or Python project often has a package.json for its pages, so Node comes after them.
        foreach (var detect in new[] { DotnetDetection.Detect, PythonDetection.Detect, NodeDetection.Detect, (Detector)FolderDetection.Detect })
        {
            if (detect(folder, diagnostics) is { } project) return project;
            if (diagnostics.HasErrors) return null;
        }

        return null;
    }

    /// <summary>Writes the manifest and what belongs to it, or nothing at all: when one of the files exists, each is named.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="settings">What comes from the machine.</param>
    /// <param name="diagnostics">Receives PKG106x.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static InitResult? Write(string folder, InitSettings settings, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (Detect(folder, diagnostics) is not { } project) return null;
        var model = InitModels.For(project, settings);
        var files = InitFiles.For(project, model).Select(f => f with { Path = $"{Home}/{f.Path}" }).ToImmutableArray();
        foreach (var file in files.Where(f => File.Exists(Path.Combine(folder, f.Path))))
        {
            diagnostics.Add(InitFaults.FileExists, new SourceLocation(Path.Combine(folder, file.Path), 0, 0), $"'{file.Path}' exists already",
                "change it by hand, or move it away and run packager init again");
        }

        var texts = files.Select(f => f.Render(model, diagnostics)).ToList();
        if (diagnostics.HasErrors) return null;
        Directory.CreateDirectory(Path.Combine(folder, Home));
        foreach (var (file, text) in files.Zip(texts)) File.WriteAllText(Path.Combine(folder, file.Path), text);
        return new InitResult(project, [.. files.Select(f => f.Path)], NextSteps(project, model));
    }

    private static ImmutableArray<string> NextSteps(DetectedProject project, InitModel model)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        steps.Add($"This is {project.Kind}. Look through {Home}/packager.yaml: the maintainer and the description are guesses.");
        if (model.License is null) steps.Add("No licence was recognised; say it under 'license', as an SPDX identifier such as MIT.");
        steps.Add("packager plan        shows what the package would hold, and why");
        steps.Add("packager package     makes it");
        steps.Add(project is ProgramFolder { IsForWindows: true } ? $"msiexec /i {model.Name}-{model.FirstVersion}-*.msi, on Windows" : $"sudo apt install ./artifacts/{model.Name}_*.deb");
        if (model.Service) steps.Add($"systemctl status {model.Name}");
        return steps.ToImmutable();
    }

    private delegate DetectedProject? Detector(string folder, DiagnosticBag diagnostics);
}
