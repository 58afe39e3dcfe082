using System.Collections.Immutable;
using System.Globalization;

namespace Packager.Init;

/// <summary>Makes the templates' variables from what was found.</summary>
internal static class InitModels
{
    /// <summary>The variables for a project.</summary>
    public static InitModel For(DetectedProject project, InitSettings settings) => project switch
    {
        DotnetProject dotnet => Common(project, settings, dotnet.Command) with
        {
            // The manifest says it once, where the project says it.
            Version = project.Version is null ? "1.0.0" : "project",
            Web = dotnet.IsWeb,
            Project = "../" + dotnet.ProjectFile,
        },
        PythonProject python => Python(python, Common(project, settings, "/usr/bin/" + project.Name)),
        NodeProject node => Node(node, Common(project, settings, "/usr/bin/" + project.Name)),
        ProgramFolder folder => Common(project, settings, project.Name) with
        {
            Format = folder.IsForWindows ? folder.Architecture : "deb/" + folder.Architecture,
            Source = "..",
            // Windows looks for commands in the folder bin itself.
            Place = folder.IsForWindows ? "bin" : "app",
            Links = folder.IsForWindows ? [] : Links(project.Name, folder.Programs),
        },
        _ => throw new ArgumentException($"No templates belong to {project.GetType().Name}.", nameof(project)),
    };

    private static InitModel Common(DetectedProject project, InitSettings settings, string command)
    {
        var licenseFile = LicenseDetection.File(project.Folder);
        var maintainer = settings.MaintainerOrStandIn;
        return new InitModel
        {
            Name = project.Name,
            Version = project.Version ?? "1.0.0",
            FirstVersion = project.Version ?? "1.0.0",
            Maintainer = maintainer,
            Summary = project.Summary ?? "what this program is, in one line",
            Section = project.IsService ? "web" : "utils",
            Date = settings.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Copyright = string.Create(CultureInfo.InvariantCulture, $"{settings.Today.Year} {maintainer.Split(" <")[0]}"),
            Changelog = ChangelogDetection.File(project.Folder) is { } file ? "../" + file : "CHANGELOG.md",
            License = project.License ?? (licenseFile is null ? null : LicenseDetection.Recognise(project.Folder, licenseFile)),
            LicenseFile = licenseFile is null ? null : "../" + licenseFile,
            Service = project.IsService,
            Command = command,
            UpgradeCode = Msi.MsiAuthor.ProposeUpgradeCode(maintainer.Split(" <")[0], project.Name).ToString("B").ToUpperInvariant(),
            Documentation = $"man:{Path.GetFileName(command)}(1)",
        };
    }

    private static InitModel Python(PythonProject project, InitModel common)
    {
        var root = "/usr/lib/" + project.Name;
        return common with
        {
            Format = project.Requirements is null ? "deb/all" : "deb/amd64",
            Depends = PythonDepends(project),
            Source = project.Source == "." ? ".." : "../" + project.Source,
            Starter = "bin/" + project.Name,
            Vendor = project.Requirements is { } what
                ? "python3 -m pip install --quiet --disable-pip-version-check --no-compile --target \"$PACKAGER_OUTPUT/vendor\" "
                    + (what == "." ? ".." : "--requirement ../" + what)
                : null,
            VendorInputs = project.Requirements is { } file ? [file == "." ? "../pyproject.toml" : "../" + file] : [],
            PythonPath = project.Requirements is null ? root : $"{root}:{root}/vendor",
            Module = project.Start.Module ?? project.Start.Function?.Module,
            Function = project.Start.Function?.Function,
            Script = project.Start.Script is { } script ? $"{root}/{script}" : project.Start.Django is null ? null : root + "/manage.py",
            Wsgi = project.Start.Django is { } site ? site + ".wsgi" : null,
        };
    }

    private static ImmutableArray<string> PythonDepends(PythonProject project)
    {
        var python = project.LeastPython is { } least ? $"python3 (>= {least}~)" : "python3";
        if (project.Start.Django is null) return [python];
        // A site that lists nothing runs on Debian's own Django; the server comes from Debian in either case.
        return project.Requirements is null ? [python, "python3-django", "python3-gunicorn"] : [python, "python3-gunicorn"];
    }

    private static InitModel Node(NodeProject project, InitModel common) => common with
    {
        Format = project.HasDependencies ? "deb/amd64" : "deb/all",
        Depends = [project.LeastNode is { } least ? $"nodejs (>= {least}~)" : "nodejs"],
        Source = "..",
        Starter = "bin/" + project.Name,
        Script = $"/usr/lib/{project.Name}/{project.Script}",
        Vendor = project.HasDependencies
            ? "cp ../package*.json \"$PACKAGER_OUTPUT\"; cd \"$PACKAGER_OUTPUT\"; npm " + (project.HasLock ? "ci" : "install --no-package-lock")
                + " --omit=dev --ignore-scripts --no-audit --no-fund"
            : null,
        VendorInputs = project.HasLock ? ["../package.json", "../package-lock.json"] : ["../package.json"],
    };

    // Commands have no suffix, Policy 10.4, unless two would have one name. What no shell could call without quotes stays in the application's folder.
    private static ImmutableArray<InitLink> Links(string name, ImmutableArray<string> programs)
    {
        var commands = programs.Select(p => (Program: p, File: Path.GetFileName(p), Stem: Path.GetFileNameWithoutExtension(p))).Where(c => IsCommand(c.File)).ToList();
        return [.. commands.Select(c => Link(name, c.Program, commands.Count(other => other.Stem == c.Stem) > 1 ? c.File : c.Stem))];
    }

    private static bool IsCommand(string file) =>
        char.IsAsciiLetterOrDigit(file[0]) && file.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '+');

    private static InitLink Link(string name, string program, string command) => new(command, $"../lib/{name}/{program}", "bin/" + command);
}
