using System.Text.Json;

namespace Packager.Debian.Tests;

public sealed class PackageThatIsInspected : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("packager-inspect-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ListsTheFilesThatDpkgDebLists()
    {
        var deb = JudgedPackage.Make(_folder, "a");
        var theirs = Tool.Text("dpkg-deb", "-c", deb).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Listed);
        using var reader = DebReader.Open(deb);

        var text = DebInspection.Describe(reader);

        Assert.Equal(theirs, text[(text.IndexOf("\nfiles:\n", StringComparison.Ordinal) + 8)..text.IndexOf("total:", StringComparison.Ordinal)]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
    }

    [Fact]
    public void TellsItsControlMembers()
    {
        using var reader = DebReader.Open(JudgedPackage.Make(_folder, "a"));

        var text = DebInspection.Describe(reader);

        Assert.Contains("format: 2.0\n", text, StringComparison.Ordinal);
        Assert.Contains("  Depends: libc6\n", text, StringComparison.Ordinal);
        Assert.Contains("script: postinst, 2 lines\n", text, StringComparison.Ordinal);
        Assert.Contains("conffiles:\n  /etc/hello.conf\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void IsJsonForPrograms()
    {
        using var reader = DebReader.Open(JudgedPackage.Make(_folder, "a"));

        using var json = JsonDocument.Parse(DebInspection.WriteJson(reader));

        Assert.Equal("hello", json.RootElement.GetProperty("control").GetProperty("Package").GetString());
        Assert.Contains(json.RootElement.GetProperty("files").EnumerateArray(),
            file => file.GetProperty("path").GetString() == "/usr/bin/hello" && file.GetProperty("mode").GetString() == "4755");
    }

    // -rw-r--r-- root/root 6 2023-11-14 22:13 ./usr/bin/hello
    private static string Listed(string line)
    {
        var parts = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
        var path = parts[5][1..];
        if (path.Length > 1 && path.EndsWith('/')) path = path[..^1];
        return $"{parts[0]} {parts[1].Replace('/', ':')} {parts[2]} {path}";
    }
}
