using System.Xml;
using System.Xml.Linq;
using Packager.Model;

namespace Packager.Init;

/// <summary>Finds the one program among a folder's .NET projects.</summary>
internal static class DotnetDetection
{
    private static readonly string[] Patterns = ["*.csproj", "*.fsproj", "*.vbproj"];

    /// <summary>The project, or null; a diagnostic when there are projects but not one program.</summary>
    public static DetectedProject? Detect(string folder, DiagnosticBag diagnostics)
    {
        var files = ProjectFiles(folder);
        if (files.Count == 0) return null;
        var programs = files.Select(file => Read(folder, file, diagnostics)).OfType<DotnetProject>().ToList();
        if (programs.Count == 1) return programs[0];
        if (diagnostics.HasErrors) return null;
        if (programs.Count == 0)
        {
            diagnostics.Add(InitFaults.NoProgram, new SourceLocation(files[0], 0, 0), "none of the .NET projects here builds a program",
                "set <OutputType>Exe</OutputType> in the project that people start");
        }
        else
        {
            diagnostics.Add(InitFaults.SeveralPrograms, new SourceLocation(folder, 0, 0),
                "there are several programs: " + string.Join(", ", programs.Select(p => p.ProjectFile)),
                $"name the folder of one: packager init {Path.GetDirectoryName(programs[0].ProjectFile)}");
        }

        return null;
    }

    // Projects lie in the folder itself, or one or two below it (src/Shop/Shop.csproj); deeper ones are somebody else's.
    private static List<string> ProjectFiles(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2, IgnoreInaccessible = true };
        return [.. Patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, options)).Order(StringComparer.Ordinal)];
    }

    private static DotnetProject? Read(string folder, string file, DiagnosticBag diagnostics)
    {
        if (ProjectText.Read(file, diagnostics) is not { } text) return null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return Interpret(folder, file, XDocument.Load(reader).Root!);
        }
        catch (XmlException fault)
        {
            diagnostics.Add(InitFaults.UnreadableProject, new SourceLocation(file, fault.LineNumber, fault.LinePosition), fault.Message.TrimEnd('.'));
            return null;
        }
    }

    private static DotnetProject? Interpret(string folder, string file, XElement project)
    {
        string? Property(string name) => project.Descendants().LastOrDefault(e => e.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value
            && !value.Contains("$(", StringComparison.Ordinal) ? value : null;
        var sdk = project.Attribute("Sdk")?.Value ?? "";
        var isWeb = sdk == "Microsoft.NET.Sdk.Web";
        var isService = isWeb || sdk == "Microsoft.NET.Sdk.Worker";
        var isProgram = isService || "Exe".Equals(Property("OutputType"), StringComparison.OrdinalIgnoreCase);
        if (!isProgram || IsTest(project)) return null;
        var command = Property("AssemblyName") ?? Path.GetFileNameWithoutExtension(file);
        var relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
        return new DotnetProject(folder, PackageName.From(command), relative, command, isWeb)
        {
            Version = Property("Version"),
            Summary = ProjectText.OneLine(Property("Description")),
            License = Property("PackageLicenseExpression"),
            IsService = isService,
        };
    }

    private static bool IsTest(XElement project) => project.Descendants().Any(e =>
        (e.Name.LocalName == "IsTestProject" && e.Value.Trim() == "true")
        || (e.Name.LocalName == "PackageReference" && e.Attribute("Include")?.Value == "Microsoft.NET.Test.Sdk"));
}
