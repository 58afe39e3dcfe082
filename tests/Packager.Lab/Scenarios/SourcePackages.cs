using System.Text.RegularExpressions;

namespace Packager.Lab.Scenarios;

/// <summary>Source packages, built as a PPA builds them: in a clean system, without a network, by Debian's own tools.</summary>
public sealed class SourcePackages
{
    // Which source it is of, and that dpkg-deb's xz cuts its blocks elsewhere: that alone may differ.
    private static readonly string[] Expected = [@"^field Source added: \w+$", @"^archive member (control|data)\.tar\.xz has other bytes$", "^the archives within are equal once decompressed: "];

    [Fact]
    public void OfTheGuestbookGiveTheSameFiles() => Compare("examples/guestbook", "packaging/packager.yaml", "1.0.0");

    private static void Compare(string project, string manifest, string version)
    {
        var folder = Cloned(project);
        var path = Path.Combine(folder, manifest);
        var output = Path.Combine(folder, "artifacts");
        Workshop.Packager("source", "--manifest", path, "--output", output, "--series", "unstable", "--no-sign");
        var dsc = Assert.Single(Directory.GetFiles(output, "*.dsc"));
        HostCommand.Run("lintian", "--allow-root", "--fail-on", "error,warning", dsc).OrFail();
        var direct = Workshop.Packager("deb", "--manifest", Revised(path, version), "--output", Path.Combine(output, "direct"));
        using var builder = new CleanBuilder(SdkPackages);
        var built = builder.Build(dsc);
        Assert.Equal(direct.Select(Path.GetFileName).Order(StringComparer.Ordinal), built.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in direct)
            Assert.All(Workshop.Compare(file, built.Single(b => Path.GetFileName(b) == Path.GetFileName(file))), line => Assert.Contains(Expected, pattern => Regex.IsMatch(line, pattern)));
    }

    /// <summary>The project as a clone has it: what is committed, and nothing else.</summary>
    private static string Cloned(string project)
    {
        var folder = Path.Combine(LabFolders.Workshop, "sources", Path.GetFileName(project));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        HostCommand.Run("git", "clone", "--quiet", LabFolders.Repository, folder).OrFail();
        return Path.Combine(folder, project);
    }

    /// <summary>The same manifest with the revision that a source package has.</summary>
    private static string Revised(string manifest, string version)
    {
        var text = File.ReadAllText(manifest);
        var revised = Path.Combine(Path.GetDirectoryName(manifest)!, "revised.yaml");
        File.WriteAllText(revised, text.Replace($"version: {version}\n", $"version: {version}\nrelease: 1\n", StringComparison.Ordinal));
        return revised;
    }

    /// <summary>The SDK that compiles here, and the runtime that it came with, from the packages that Packager makes of them.</summary>
    private static IEnumerable<string> SdkPackages =>
    [
        .. Workshop.Build("examples/dotnet-runtime/packaging/packager.yaml", Environment.Version.ToString()),
        .. Workshop.Build("packaging/dotnet-sdk/packager.yaml", HostCommand.Run("dotnet", "--version").OrFail().Output.Trim()),
    ];
}
