using System.Text.RegularExpressions;

namespace Packager.Lab.Scenarios;

/// <summary>Source packages, built as a PPA builds them: in a clean system, without a network, by Debian's own tools.</summary>
public sealed class SourcePackages(SourcePackages.BuilderWithSdk builder) : IClassFixture<SourcePackages.BuilderWithSdk>
{
    // Which source it is of, and that dpkg-deb's xz cuts its blocks elsewhere: that alone may differ.
    private static readonly string[] Expected = [@"^field Source added: \w+$", @"^archive member (control|data)\.tar\.xz has other bytes$", "^the archives within are equal once decompressed: "];

    // A source package has a revision, which its version and its changelog tell.
    private static readonly string[] ExpectedOfARevision = [.. Expected, "^field Version changed: ", @"changelog(\.Debian)?\.gz", "^control member md5sums changed: "];

    [Fact]
    public void OfTheGuestbookGiveTheSameFiles()
    {
        var path = Path.Combine(Cloned("examples/guestbook"), "packaging/packager.yaml");
        var output = Path.Combine(LabFolders.Workshop, "sources", "artifacts");
        var dsc = Source(path, output);
        var direct = Workshop.Packager("deb", "--manifest", Revised(path, "1.0.0"), "--output", Path.Combine(output, "direct"));
        var built = builder.Build(dsc);
        Assert.Equal(direct.Select(Path.GetFileName).Order(StringComparer.Ordinal), built.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in direct) Compare(file, built.Single(b => Path.GetFileName(b) == Path.GetFileName(file)), Expected);
    }

    [Fact]
    public void OfPackagerItselfGiveTheSameFiles()
    {
        // What the other scenarios install is compiled already, in the same folder.
        var direct = Workshop.Build("packaging/packager.yaml").Single();
        var dsc = Source(Path.Combine(LabFolders.Repository, "packaging/packager.yaml"), LabFolders.Workshop);
        Compare(direct, Assert.Single(builder.Build(dsc)), ExpectedOfARevision);
    }

    private static string Source(string manifest, string output)
    {
        var dsc = Workshop.Packager("source", "--manifest", manifest, "--output", output, "--series", "unstable", "--no-sign").Single(path => path.EndsWith(".dsc", StringComparison.Ordinal));
        HostCommand.Run("lintian", "--allow-root", "--fail-on", "error,warning", dsc).OrFail();
        return dsc;
    }

    private static void Compare(string direct, string built, string[] expected) =>
        Assert.All(Workshop.Compare(direct, built), line => Assert.Contains(expected, pattern => Regex.IsMatch(line, pattern)));

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

    /// <summary>A builder with the SDK that compiles here, and the runtime that it came with, from the packages that Packager makes of them.</summary>
    public sealed class BuilderWithSdk : IDisposable
    {
        private readonly CleanBuilder builder = new(
        [
            .. Workshop.Build("examples/dotnet-runtime/packaging/packager.yaml", Environment.Version.ToString()),
            .. Workshop.Build("packaging/dotnet-sdk/packager.yaml", HostCommand.Run("dotnet", "--version").OrFail().Output.Trim()),
        ]);

        /// <inheritdoc cref="CleanBuilder.Build"/>
        public IReadOnlyList<string> Build(string dsc) => builder.Build(dsc);

        /// <inheritdoc/>
        public void Dispose() => builder.Dispose();
    }
}
