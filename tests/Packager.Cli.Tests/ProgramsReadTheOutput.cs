using System.Text.Json;
using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

/// <summary>What <c>--json</c> prints, as a program takes it.</summary>
public sealed class ProgramsReadTheOutput : IDisposable
{
    private readonly PackagerCommand _packager = new();

    public void Dispose() => _packager.Dispose();

    [Fact]
    public void InspectGivesFieldsAndFiles()
    {
        var root = Json("inspect", Make("1.0.0"), "--json");

        Assert.Equal("2.0", root.GetProperty("format").GetString()!.Trim());
        Assert.Equal(["debian-binary", "control.tar.xz", "data.tar.xz"], root.GetProperty("members").EnumerateArray().Select(m => m.GetProperty("name").GetString()));
        Assert.Equal("1.0.0", root.GetProperty("control").GetProperty("Version").GetString());
        var file = root.GetProperty("files").EnumerateArray().Single(f => f.GetProperty("path").GetString() == "/usr/bin/hello");
        Assert.Equal("0755", file.GetProperty("mode").GetString());
    }

    [Fact]
    public void DiffGivesSentences()
    {
        var (old, now) = (Make("1.0.0"), Make("1.0.1"));

        Assert.Empty(Json("diff", old, old, "--json").EnumerateArray());
        Assert.Contains(Json("diff", old, now, "--json").EnumerateArray(), s => s.GetString() == "field Version changed: '1.0.0', now '1.0.1'");
    }

    [Fact]
    public void PlanGivesEveryFileWithItsOrigin()
    {
        _packager.WriteHello();

        var package = Json("plan", "--json")[0];

        Assert.Equal("artifacts/hello_1.0.0_amd64.deb", package.GetProperty("artifact").GetString());
        Assert.Contains(package.GetProperty("files").EnumerateArray(), f => f.GetProperty("path").GetString() == "/usr/bin/hello");
    }

    [Fact]
    public void LintGivesFindings()
    {
        _packager.WriteHello();
        _packager.WriteFile("packager.yaml", File.ReadAllText(Path.Combine(_packager.Folder, "packager.yaml")).Replace("/usr/bin", "/usr/local/bin", StringComparison.Ordinal));
        var package = Path.GetFullPath(_packager.Run("deb").Output.Trim(), _packager.Folder);

        var finding = Json("lint", package, "--own-only", "--json").EnumerateArray().First();

        Assert.Equal(package, finding.GetProperty("file").GetString());
        Assert.StartsWith("PKG22", finding.GetProperty("code").GetString(), StringComparison.Ordinal);
    }

    private JsonElement Json(params string[] arguments)
    {
        var outcome = _packager.Run(arguments);
        Assert.True(outcome.ExitCode <= 1, outcome.Error);
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    private string Make(string version)
    {
        _packager.WriteHello(version);
        return Path.GetFullPath(_packager.Run("deb").Output.Trim(), _packager.Folder);
    }
}
