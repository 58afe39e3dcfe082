using Packager.Init;
using Packager.Model;

namespace Packager.Tests.Init;

/// <summary>A folder of one's own, empty or a copy of a sample project.</summary>
public sealed class ProjectFolder : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("init-").FullName;

    public ProjectFolder(string name = "hello") => Directory.CreateDirectory(Path = System.IO.Path.Combine(_parent, name));

    public static InitSettings Settings { get; } = new("Jane Doe <jane@example.com>", new DateOnly(2026, 1, 31));

    public string Path { get; }

    public DiagnosticBag Diagnostics { get; } = [];

    public static ProjectFolder Sample(string name)
    {
        var folder = new ProjectFolder(name);
        var source = System.IO.Path.Combine(Repository, "tests", "Projects", name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = System.IO.Path.GetRelativePath(source, file);
            var parts = relative.Split(System.IO.Path.DirectorySeparatorChar);
            if (parts[0] is "bin" or "obj") continue;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.Combine(folder.Path, relative))!);
            File.Copy(file, System.IO.Path.Combine(folder.Path, relative));
        }

        return folder;
    }

    public ProjectFolder With(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public DetectedProject? Detect() => ProjectInit.Detect(Path, Diagnostics);

    public InitResult? Write() => ProjectInit.Write(Path, Settings, Diagnostics);

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "Packager.sln"))) folder = folder.Parent;
            return folder.FullName;
        }
    }
}
