using Packager.Cli.Tests.Support;
using Packager.Tests.Signing;

namespace Packager.Cli.Tests;

public sealed class InstallersAreSigned : IDisposable
{
    private readonly PackagerCommand _packager = new();
    private readonly SigningScene _scene = new();

    public void Dispose()
    {
        _packager.Dispose();
        _scene.Dispose();
    }

    [Fact]
    public void InsideAndOut()
    {
        WriteManifest();

        var made = _packager.Run("msi");
        Assert.True(made.ExitCode == 0, made.Error);
        var package = Path.GetFullPath(made.Output.Trim(), _packager.Folder);
        Tool.Run(_packager.Folder, "msiextract", "-C", "inside", package);
        var program = Assert.Single(Directory.GetFiles(Path.Combine(_packager.Folder, "inside"), "hello.exe", SearchOption.AllDirectories));
        Assert.Equal(0, _packager.Run("sign", package).ExitCode);

        var verified = _packager.Run("verify", program, package, "--ca", _scene.Root());

        Assert.True(verified.ExitCode == 0, verified.Error);
        Assert.Contains($"{program}: good signature by 'Jane Doe' (SHA256), for 'hello'", verified.Output, StringComparison.Ordinal);
        Assert.Contains($"{package}: good signature by 'Jane Doe' (SHA256), for 'hello'", verified.Output, StringComparison.Ordinal);
        Tool.Run(_packager.Folder, "osslsigncode", "verify", "-in", package, "-CAfile", _scene.Root());
    }

    [Fact]
    public void AndPlanningThemNeedsNoCertificate()
    {
        WriteManifest();
        File.Delete(_scene["signer.key"]);

        Assert.Equal(0, _packager.Run("plan").ExitCode);
        var made = _packager.Run("msi");
        Assert.Equal(1, made.ExitCode);
        Assert.Contains("error PKG5001", made.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WithTheCabinetsBesideThem()
    {
        WriteManifest(", cabinets: { embed: false }");
        var made = _packager.Run("msi").Output.Trim().Split('\n').Select(path => Path.GetFullPath(path, _packager.Folder)).ToArray();
        var (package, cabinet) = (made[0], made[1]);
        Assert.Equal(0, _packager.Run("sign", package).ExitCode);

        var verified = _packager.Run("verify", package, "--ca", _scene.Root());
        Assert.True(verified.ExitCode == 0, verified.Error);
        Assert.Contains($"{cabinet}: good signature by 'Jane Doe' (SHA256)", verified.Output, StringComparison.Ordinal);
        Tool.Run(_packager.Folder, "osslsigncode", "verify", "-in", cabinet, "-CAfile", _scene.Root());
        Tool.Run(_packager.Folder, "cabextract", "-t", cabinet);
        Assert.Equal(0, _packager.Run("extract", package, "again").ExitCode);
        Assert.Equal(0, _packager.Run("lint", package).ExitCode);

        // A second signature takes the place of the first.
        Assert.Equal(0, _packager.Run("sign", package).ExitCode);
        Assert.Equal(0, _packager.Run("verify", package, "--ca", _scene.Root()).ExitCode);

        var bytes = File.ReadAllBytes(cabinet);
        bytes[90] ^= 1;
        File.WriteAllBytes(cabinet, bytes);
        var tampered = _packager.Run("verify", package, "--ca", _scene.Root());
        Assert.Equal(1, tampered.ExitCode);
        Assert.Contains("error PKG5023", tampered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WithNoCabinetThatSomebodyElseSigned()
    {
        WriteManifest(", cabinets: { embed: false }");
        var made = _packager.Run("msi").Output.Trim().Split('\n').Select(path => Path.GetFullPath(path, _packager.Folder)).ToArray();
        Assert.Equal(0, _packager.Run("sign", made[0]).ExitCode);
        var (certificate, key) = _scene.Pem(SigningScene.Authority.Issue("John Doe"));
        Assert.Equal(0, _packager.Run("sign", made[1], "--certificate", certificate, "--key", key).ExitCode);

        var verified = _packager.Run("verify", made[0], "--ca", _scene.Root());
        Assert.Equal(1, verified.ExitCode);
        Assert.Contains("error PKG5037", verified.Error, StringComparison.Ordinal);
    }

    private void WriteManifest(string more = "")
    {
        var (certificate, key) = _scene.Pem(SigningScene.Authority.Issue("Jane Doe"));
        File.Copy(_scene.Library(), Path.Combine(_packager.Folder, "hello.exe"));
        _packager.WriteInstaller($$"""
            msi: { manufacturer: Jane Doe, upgrade_code: "{0E3B2C52-6A29-4B6A-9B5C-6E3B9C1E6B11}"{{more}} }
            contents:
              - { src: hello.exe, dst: /usr/lib/hello/hello.exe }
            signing: { certificate: "{{certificate}}", key: "{{key}}", payload: true }
            """);
    }
}
