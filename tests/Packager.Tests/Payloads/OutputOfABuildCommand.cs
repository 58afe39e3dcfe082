using Packager.Packaging;
using Packager.Tests.Rendering;

namespace Packager.Tests.Payloads;

/// <summary><c>${build.output}</c> in the command itself, where the folder is known by the variable alone.</summary>
public sealed class OutputOfABuildCommand : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void IsTheSameFolderForTheCommandAndForContents()
    {
        _folder.Write("hello.yaml", """
            packager: 1
            name: hello
            version: 1.0.0
            maintainer: Jane Doe <jane@example.com>
            description: Says hello
            mtime: 2026-01-31T12:00:00Z
            build: { command: "echo hi > ${build.output}/greeting", executable: none }
            contents: [{ src: "${build.output}/greeting", dst: share/copy }]
            """);
        var request = new PackagingRequest { Manifest = Path.Combine(_folder.Path, "hello.yaml"), Output = Path.Combine(_folder.Path, "out"), Environment = new Dictionary<string, string>() };
        var deb = PackagingRun.Make(request, _ => { }).Single().Path;
        var files = Tool.Run("dpkg-deb", "-c", deb);
        Assert.Contains(" ./usr/lib/hello/greeting\n", files, StringComparison.Ordinal);
        Assert.Contains(" ./usr/share/hello/copy\n", files, StringComparison.Ordinal);
    }
}
