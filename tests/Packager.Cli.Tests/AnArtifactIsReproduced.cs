using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

public sealed class AnArtifactIsReproduced : IDisposable
{
    private const string Artifact = "artifacts/hello_1.0.0_amd64.deb";
    private readonly PackagerCommand _packager = new();

    public AnArtifactIsReproduced()
    {
        _packager.WriteHello();
        _packager.WriteFile(".gitignore", "/artifacts/\n");
        Git("init", "--quiet");
        Commit("begin");
        Assert.Equal(0, _packager.Run("deb").ExitCode);
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_packager.Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        _packager.Dispose();
    }

    [Fact]
    public void AndIsEqual()
    {
        var outcome = _packager.Run("reproduce", Artifact);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.StartsWith("equal ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AndTheSourcesHaveChangedSince()
    {
        _packager.WriteFile("hello.sh", "#!/bin/sh\necho other\n");
        Commit("other words");

        var outcome = _packager.Run("reproduce", Artifact);

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("different ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("  /usr/bin/hello changed: other content\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, _packager.Run("reproduce", Artifact, "--commit", "HEAD~1").ExitCode);
    }

    [Fact]
    public void AndUncommittedChangesAreLeftOutWithAWarning()
    {
        _packager.WriteFile("hello.sh", "#!/bin/sh\necho not committed\n");

        var outcome = _packager.Run("reproduce", Artifact);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("warning PKG1314", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AndTheFolderOfArtifactsIsNoChangeWhereGitDoesNotIgnoreIt()
    {
        File.Delete(Path.Combine(_packager.Folder, ".gitignore"));
        Commit("ignore nothing", only: ".gitignore");

        Assert.DoesNotContain("PKG1314", _packager.Run("reproduce", Artifact).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AndItWasRenamed()
    {
        File.Move(Path.Combine(_packager.Folder, Artifact), Path.Combine(_packager.Folder, "hello.deb"));

        var outcome = _packager.Run("reproduce", "hello.deb");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("hello.deb: error PKG1311: its name is not that of an artifact", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AndTheCommitMakesAnotherVersion()
    {
        _packager.WriteHello("2.0.0");
        Commit("next");

        var outcome = _packager.Run("reproduce", Artifact);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error PKG1313", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AsAnMsiToo()
    {
        _packager.WriteFile("packager.yaml", File.ReadAllText(Path.Combine(_packager.Folder, "packager.yaml")) + """

            formats: [deb/amd64, msi/x64]
            msi: { upgrade_code: "{6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44}" }
            """);
        Commit("for Windows");
        var package = _packager.Run("msi").Output.Trim();

        Assert.StartsWith("equal ", _packager.Run("reproduce", package).Output, StringComparison.Ordinal);

        _packager.WriteFile("hello.sh", "#!/bin/sh\necho other words\n");
        Commit("other words");
        var outcome = _packager.Run("reproduce", package);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("FileSize", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void AsAnMsiOfSeveralCabinets(string embed)
    {
        _packager.WriteFile("packager.yaml", File.ReadAllText(Path.Combine(_packager.Folder, "packager.yaml")) + $$"""

              - { src: parts, dst: app, type: tree }
            formats: [deb/amd64, msi/x64]
            msi: { upgrade_code: "{6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44}", cabinets: { size: 60kB, embed: {{embed}} } }
            """);
        for (var i = 0; i < 4; i++) _packager.WriteFile($"parts/{i}.txt", string.Concat(Enumerable.Repeat($"part {i}\n", 6_000)));
        Commit("in parts");
        var made = _packager.Run("msi").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var bytes = made.Select(path => File.ReadAllBytes(Path.Combine(_packager.Folder, path))).ToArray();

        Assert.StartsWith("equal ", _packager.Run("reproduce", made[0]).Output, StringComparison.Ordinal);
        Assert.Equal(made, _packager.Run("msi", "--no-cache").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(bytes, made.Select(path => File.ReadAllBytes(Path.Combine(_packager.Folder, path))));
    }

    private void Commit(string message, string only = ".")
    {
        Git("add", "--all", only);
        Git("-c", "user.name=Jane Doe", "-c", "user.email=jane@example.com", "commit", "--quiet", "--message", message);
    }

    private void Git(params string[] arguments)
    {
        var outcome = _packager.Start("git", arguments);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }
}
