using System.Diagnostics;
using Packager.Extraction;
using Packager.Model;

namespace Packager.Tests.Extraction;

/// <summary>The files of a .deb that dpkg-deb built, links and a pipe among them.</summary>
public sealed class ExtractedDeb : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void HasItsFilesAndLinksButNoPipe()
    {
        _folder.Write("tree/DEBIAN/control", "Package: sample\nVersion: 1\nArchitecture: all\nMaintainer: A <a@example.com>\nDescription: a sample\n");
        _folder.Write("tree/usr/bin/tool", "content");
        Run("chmod", "0755", "tree/usr/bin/tool");
        Run("ln", "tree/usr/bin/tool", "tree/usr/bin/twin");
        Run("ln", "-s", "/etc/passwd", "tree/usr/bin/link");
        Run("mkfifo", "tree/usr/bin/pipe");
        Run("dpkg-deb", "--root-owner-group", "-b", "tree", "sample.deb");
        var (target, diagnostics) = (Path.Combine(_folder.Path, "out"), new DiagnosticBag());

        var written = DebExtraction.Extract(Path.Combine(_folder.Path, "sample.deb"), target, false, diagnostics);

        Assert.Equal(["usr/bin/link", "usr/bin/tool", "usr/bin/twin"], written);
        Assert.Equal("PKG1393", Assert.Single(diagnostics).Code);
        Assert.Equal("/etc/passwd", new FileInfo(Path.Combine(target, "usr/bin/link")).LinkTarget);
        Assert.Equal("content", File.ReadAllText(Path.Combine(target, "usr/bin/twin")));
        if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(Path.Combine(target, "usr/bin/tool")).HasFlag(UnixFileMode.UserExecute));
    }

    public void Dispose() => _folder.Dispose();

    private void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} failed with {process.ExitCode}");
    }
}
