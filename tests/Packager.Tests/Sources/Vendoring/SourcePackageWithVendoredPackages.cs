using System.IO.Compression;
using System.Security.Cryptography;
using Packager.Debian;
using Packager.Tests.Rendering;

namespace Packager.Tests.Sources.Vendoring;

/// <summary>A build command that fetches packages, and a builder that has no network to fetch them from.</summary>
public sealed class SourcePackageWithVendoredPackages : IDisposable
{
    private const string Wheel = "tinygreet-1.0-py3-none-any.whl";
    private readonly SourceProject _project = new();
    private readonly NpmRegistry _registry = new();

    public void Dispose()
    {
        _registry.Dispose();
        _project.Dispose();
    }

    [Fact]
    public void OfNpmBuildsWithoutANetwork()
    {
        Node(_registry.Add("tinygreet", "1.0.0",
            ("package/package.json", """{"name":"tinygreet","version":"1.0.0","main":"index.js","license":"MIT","author":"Jane Doe"}"""),
            ("package/index.js", "module.exports = 'hello'\n")));
        BuildsTheSame();
        var copyright = File.ReadAllText(Path.Combine(_project.Output, "unpacked/debian/copyright"));
        Assert.Contains("\nFiles: vendor/npm/tinygreet-1.0.0.tgz\nCopyright: Jane Doe\nLicense: Expat\n", copyright, StringComparison.Ordinal);
        Assert.Contains("\nBuild-Depends: debhelper-compat (= 13), npm\n", File.ReadAllText(_project.File("*.dsc")), StringComparison.Ordinal);
        Assert.Contains("/node_modules/tinygreet/index.js", Tool.Run("dpkg-deb", "--contents", _project.File("*.deb")), StringComparison.Ordinal);
    }

    [Fact]
    public void OfPythonBuildsWithoutANetwork()
    {
        Python(withHash: true);
        BuildsTheSame();
        var copyright = File.ReadAllText(Path.Combine(_project.Output, "unpacked/debian/copyright"));
        Assert.Contains($"\nFiles: vendor/python/{Wheel}\nCopyright: 2020 Jane Doe\nLicense: tinygreet-license\n", copyright, StringComparison.Ordinal);
        Assert.Contains("\nBuild-Depends: debhelper-compat (= 13), python3-pip\n", File.ReadAllText(_project.File("*.dsc")), StringComparison.Ordinal);
        Assert.Contains("/tinygreet.py", Tool.Run("dpkg-deb", "--contents", _project.File("*.deb")), StringComparison.Ordinal);
    }

    [Fact]
    public void PleasesLintian()
    {
        Python(withHash: true);
        _project.Make(["unstable"]);
        Assert.Equal("", Tool.Run("lintian", "--allow-root", "--fail-on", "error,warning", _project.File("*.dsc")));
    }

    [Fact]
    public void IsRefusedWhenTheRegistryHasOtherBytes()
    {
        _registry.Add("tinygreet", "1.0.0", ("package/package.json", """{"name":"tinygreet","version":"1.0.0"}"""));
        Node("sha512-" + Convert.ToBase64String(SHA512.HashData("other"u8)), command: ":");
        Assert.Equal("PKG4118", Assert.Single(_project.Faults("noble")).Code);
    }

    [Fact]
    public void IsRefusedWhenNpmFindsNothing()
    {
        Node("sha512-" + Convert.ToBase64String(SHA512.HashData("other"u8)), command: ":");
        Assert.Equal("PKG4117", Assert.Single(_project.Faults("noble")).Code);
    }

    [Fact]
    public void IsRefusedWithoutAHash()
    {
        Python(withHash: false, command: ":");
        Assert.Equal("PKG4117", Assert.Single(_project.Faults("noble")).Code);
    }

    [Fact]
    public void IsRefusedWithoutItsLockFiles()
    {
        _project.Manifest("source: { vendor: { npm: [../package-lock.json], python: [../requirements.txt] } }");
        Assert.Equal(["PKG4116", "PKG4116"], _project.Faults("noble").Select(f => f.Code));
    }

    // What the registry, its cache and the wheels are, is not committed: a builder has the lock files alone.
    private void Node(string checksum, string command = "npm ci --ignore-scripts && cp -R node_modules \"$PACKAGER_OUTPUT\"")
    {
        _project.Write("package.json", """{"name":"greeter","version":"1.0.0","dependencies":{"tinygreet":"1.0.0"}}""");
        _project.Write("package-lock.json",
            $$$"""
            {"name":"greeter","version":"1.0.0","lockfileVersion":3,"requires":true,"packages":{
              "":{"name":"greeter","version":"1.0.0","dependencies":{"tinygreet":"1.0.0"}},
              "node_modules/tinygreet":{"version":"1.0.0","resolved":"{{{_registry.Address}}}tinygreet/-/tinygreet-1.0.0.tgz","integrity":"{{{checksum}}}","license":"MIT"} } }
            """);
        Commit("npm: [../package-lock.json]", $"cd .. && {command}");
        _project.Write(".npmrc", $"registry={_registry.Address}\ncache={_project.Output}/npm-cache\nfetch-retries=0\n");
    }

    private void Python(bool withHash, string command = "python3 -m pip install --quiet --no-compile --target \"$PACKAGER_OUTPUT/lib\" --requirement requirements.txt")
    {
        var wheel = _project.Write("wheels/" + Wheel, "");
        File.Delete(wheel);
        using (var archive = ZipFile.Open(wheel, ZipArchiveMode.Create))
        {
            Write(archive, "tinygreet.py", "GREETING = 'hello'\n");
            Write(archive, "tinygreet-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tinygreet\nVersion: 1.0\nAuthor: Nobody\n\nLicense-Expression: none of the header\n");
            Write(archive, "tinygreet-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
            Write(archive, "tinygreet-1.0.dist-info/LICENSE.txt", "Our licence\n\nCopyright (c) 2020 Jane Doe\n\nDo as you like.\n");
            Write(archive, "tinygreet-1.0.dist-info/RECORD", "tinygreet.py,,\ntinygreet-1.0.dist-info/METADATA,,\ntinygreet-1.0.dist-info/WHEEL,,\ntinygreet-1.0.dist-info/LICENSE.txt,,\ntinygreet-1.0.dist-info/RECORD,,\n");
        }

        var hash = withHash ? " --hash=sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(wheel))) : "";
        _project.Write("requirements.txt", $"--no-index\n--find-links wheels\ntinygreet==1.0{hash}\n");
        _project.Write(".gitignore", "/wheels\n");
        Commit("python: [../requirements.txt]", $"cd .. && {command}");
    }

    private void Commit(string vendor, string command)
    {
        _project.Manifest($"source: {{ vendor: {{ {vendor} }} }}");
        _project.Write("packaging/fill.sh", $"echo built >\"$PACKAGER_OUTPUT/built\"\n{command}\n");
        _project.Commit();
    }

    private void BuildsTheSame()
    {
        _project.Make(["noble"]);
        var folder = Path.Combine(_project.Output, "unpacked");
        Tool.Run("dpkg-source", "--no-check", "-x", _project.File("*.dsc"), folder);
        Tool.Run("unshare", "--net", "--map-root-user", "env", "-C", folder, "-u", "SOURCE_DATE_EPOCH", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "dpkg-buildpackage", "-us", "-uc", "-b", "-d");
        Assert.All(DebDiff.Compare(_project.MakeDirect("1~noble1"), _project.File("*.deb")), difference => Assert.Matches("^control member md5sums changed: 1 lines|^/usr/share/doc/greeter/changelog.Debian.gz changed: ", difference));
    }

    private static void Write(ZipArchive archive, string name, string text)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
    }
}
