using Packager.Debian;
using Packager.Tests.Rendering;

namespace Packager.Tests.Sources;

/// <summary>A source package whose programs a command builds, before Debian's own tools.</summary>
public sealed class SourcePackageOfACommand
{
    [Fact]
    public void BuildsIntoThePackageThatIsMadeDirectly()
    {
        using var project = new SourceProject();
        project.Make(["noble"]);
        var folder = Path.Combine(project.Output, "unpacked");
        Tool.Run("dpkg-source", "--no-check", "-x", project.File("*.dsc"), folder);
        Tool.Run("env", "-C", folder, "-u", "SOURCE_DATE_EPOCH", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "dpkg-buildpackage", "-us", "-uc", "-b", "-d");
        var built = project.File("*.deb");
        // The changelog tells for which series it was built; that apart, nothing differs.
        Assert.All(DebDiff.Compare(project.MakeDirect("1~noble1"), built), difference => Assert.Matches("^control member md5sums changed: 1 lines|^/usr/share/doc/greeter/changelog.Debian.gz changed: ", difference));
    }

    [Fact]
    public void BuildsForAllArchitecturesAndForOne()
    {
        using var project = new SourceProject("packages:\n  - { name: greeter-doc, formats: [deb/all], depends: [libc6], build: null }\n  - { name: greeter, depends: ['base-files (>= 12)'] }");
        project.Make(["unstable"]);
        var folder = Path.Combine(project.Output, "unpacked");
        Tool.Run("dpkg-source", "--no-check", "-x", project.File("*.dsc"), folder);
        var control = File.ReadAllText(Path.Combine(folder, "debian/control"));
        Assert.Contains("Package: greeter-doc\nArchitecture: all\nDepends: libc6, ", control, StringComparison.Ordinal);
        Assert.Contains("Package: greeter\nArchitecture: amd64\nDepends: ${packager:Depends}, ${misc:Depends}\n", control, StringComparison.Ordinal);
        Tool.Run("env", "-C", folder, "-u", "SOURCE_DATE_EPOCH", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "dpkg-buildpackage", "-us", "-uc", "-b", "-d");
        Assert.StartsWith("base-files (>= 12)", Tool.Run("dpkg-deb", "--field", project.File("greeter_1.2.3-1_amd64.deb"), "Depends"), StringComparison.Ordinal);
        Assert.DoesNotContain("built", Tool.Run("dpkg-deb", "--contents", project.File("greeter-doc_1.2.3-1_all.deb")), StringComparison.Ordinal);
    }

    [Fact]
    public void IsTakenByAQueueOfReprepro()
    {
        using var project = new SourceProject();
        using var key = new OpenPgp.OpenPgpKey("ed25519");
        var made = project.Make(["noble"], key);
        var root = Directory.CreateDirectory(Path.Combine(project.Output, "archive")).FullName;
        foreach (var folder in new[] { "conf", "incoming", "tmp" }) Directory.CreateDirectory(Path.Combine(root, folder));
        File.WriteAllText(Path.Combine(root, "conf/distributions"), "Codename: noble\nArchitectures: source amd64\nComponents: main\nUploaders: uploaders\n");
        File.WriteAllText(Path.Combine(root, "conf/uploaders"), $"allow architectures 'source' by key {key.Fingerprint[^16..]}\n");
        File.WriteAllText(Path.Combine(root, "conf/incoming"), "Name: queue\nIncomingDir: incoming\nTempDir: tmp\nAllow: noble\n");
        foreach (var file in made) File.Copy(file, Path.Combine(root, "incoming", Path.GetFileName(file)));
        Tool.Run("env", $"GNUPGHOME={key.Home}", "reprepro", "-b", root, "processincoming", "queue");
        Assert.Contains("greeter | 1.2.3-1~noble1", Tool.Run("reprepro", "-b", root, "ls", "greeter"), StringComparison.Ordinal);
    }

    [Fact]
    public void SharesItsUpstreamTarballAmongSeries()
    {
        using var project = new SourceProject();
        var made = project.Make(["noble", "jammy"]).Select(Path.GetFileName).ToList();
        Assert.Equal(
            [
                "greeter_1.2.3-1~noble1_source.changes", "greeter_1.2.3-1~noble1.dsc", "greeter_1.2.3.orig.tar.xz", "greeter_1.2.3-1~noble1.debian.tar.xz", "greeter_1.2.3-1~noble1_source.buildinfo",
                "greeter_1.2.3-1~jammy1_source.changes", "greeter_1.2.3-1~jammy1.dsc", "greeter_1.2.3-1~jammy1.debian.tar.xz", "greeter_1.2.3-1~jammy1_source.buildinfo",
            ], made);
        Assert.Contains("\nDistribution: jammy\n", File.ReadAllText(project.File("*~jammy1_source.changes")), StringComparison.Ordinal);
    }

    [Fact]
    public void HasTheSameBytesEachTime()
    {
        using var project = new SourceProject();
        using var key = new OpenPgp.OpenPgpKey("ed25519");
        var first = project.Make(["noble"], key).ToDictionary(p => p, File.ReadAllBytes);
        project.Write("not-tracked.txt", "nobody's");
        Assert.All(project.Make(["noble"], key), path => Assert.Equal(first[path], File.ReadAllBytes(path)));
    }

    [Fact]
    public void HoldsWhatGitTracksWithModesAndLinks()
    {
        using var project = new SourceProject();
        project.Write("debian/control", "somebody's own");
        project.Commit();
        project.Make(["unstable"]);
        var names = Tool.Run("tar", "-tJf", project.File("*.orig.tar.xz")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["greeter-1.2.3/", "greeter-1.2.3/LICENSE", "greeter-1.2.3/greet", "greeter-1.2.3/greeting.txt", "greeter-1.2.3/packaging/", "greeter-1.2.3/packaging/fill.sh", "greeter-1.2.3/packaging/packager.yaml"], names);
        Assert.EndsWith("greeter_1.2.3-1.dsc", project.File("*.dsc"), StringComparison.Ordinal);
    }

    [Fact]
    public void PleasesLintian()
    {
        using var project = new SourceProject();
        project.Make(["unstable"]);
        Assert.Equal("", Tool.Run("lintian", "--allow-root", "--fail-on", "error,warning", project.File("*.dsc")));
    }

    [Fact]
    public void IsSignedAsDscverifyChecks()
    {
        using var project = new SourceProject();
        using var key = new OpenPgp.OpenPgpKey("ed25519");
        project.Make(["noble"], key);
        var ring = Path.Combine(project.Output, "ring.gpg");
        key.Gpg("--output", ring, "--export");
        Assert.Contains("All files validated successfully.", Tool.Run("dscverify", "--no-default-keyrings", "--keyring", ring, project.File("*.changes")), StringComparison.Ordinal);
    }

    [Fact]
    public void IsTakenByDput()
    {
        using var project = new SourceProject();
        using var key = new OpenPgp.OpenPgpKey("ed25519");
        project.Make(["noble"], key);
        var queue = Directory.CreateDirectory(Path.Combine(project.Output, "queue")).FullName;
        var config = Path.Combine(project.Output, "dput.cf");
        File.WriteAllText(config, $"[here]\nmethod = local\nincoming = {queue}\nrun_dinstall = 0\nallow_unsigned_uploads = 0\n");
        Tool.Run("env", $"GNUPGHOME={key.Home}", "dput", "--config", config, "--simulate", "here", project.File("*.changes"));
    }
}
