namespace Packager.Tests.Init;

public class WritingAManifest
{
    [Theory]
    [InlineData("dotnet-web", "packaging/packager.yaml", "packaging/CHANGELOG.md")]
    [InlineData("dotnet-command", "packaging/packager.yaml", "packaging/CHANGELOG.md")]
    [InlineData("python-http", "packaging/packager.yaml", "packaging/CHANGELOG.md", "packaging/hello-python")]
    [InlineData("node-http", "packaging/packager.yaml", "packaging/CHANGELOG.md", "packaging/hello-node")]
    [InlineData("soothsayer", "packaging/packager.yaml", "packaging/CHANGELOG.md")]
    public void WritesWhatBelongsToTheKind(string sample, params string[] files)
    {
        using var folder = ProjectFolder.Sample(sample);
        var result = folder.Write();
        Assert.Empty(folder.Diagnostics);
        Assert.Equal(files, result!.Files.AsEnumerable());
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(folder.Path, file))));
        // Whatever becomes an .msi one day has its identity from the first day on.
        Assert.Matches("\nmsi:\n  upgrade_code: \"\\{[0-9A-F-]{36}\\}\"\n", folder.Read("packaging/packager.yaml"));
    }

    [Fact]
    public void NothingIsEverOverwritten()
    {
        using var folder = ProjectFolder.Sample("python-http").With("packaging/packager.yaml", "mine").With("packaging/hello-python", "mine too");
        Assert.Null(folder.Write());
        Assert.Equal(["PKG1060", "PKG1060"], folder.Diagnostics.Select(d => d.Code));
        Assert.Equal("mine", folder.Read("packaging/packager.yaml"));
        Assert.False(File.Exists(Path.Combine(folder.Path, "packaging", "CHANGELOG.md")));
    }

    [Fact]
    public void ChangelogThatTellsADateIsUsed()
    {
        using var folder = ProjectFolder.Sample("soothsayer").With("CHANGELOG.md", "# Changes\n\n## [1.0.0] - 2026-01-01\n");
        Assert.Equal(["packaging/packager.yaml"], folder.Write()!.Files.AsEnumerable());
        Assert.Contains("\nchangelog: ../CHANGELOG.md\n", folder.Read("packaging/packager.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void LicenceIsRecognised()
    {
        using var folder = ProjectFolder.Sample("soothsayer").With("LICENSE", "MIT License\n\nPermission is hereby granted, free of charge, to any person");
        folder.Write();
        Assert.Contains("\nlicense: MIT\nlicense_file: ../LICENSE\n", folder.Read("packaging/packager.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void HostileNamesStayText()
    {
        using var folder = new ProjectFolder().With("it's; $(x).js", "").With("package.json", """
            {"name": "x", "main": "it's; $(x).js", "description": "a: b # c ${HOME} \"q\"\u0007", "version": "1.0"}
            """);
        Assert.NotNull(folder.Write());
        Assert.Contains("exec /usr/bin/node '/usr/lib/x-app/it'\\''s; $(x).js' \"$@\"\n", folder.Read("packaging/x-app"), StringComparison.Ordinal);
        Assert.Contains("summary: \"a: b # c $${HOME} \\\"q\\\"\"\n", folder.Read("packaging/packager.yaml"), StringComparison.Ordinal);
        Assert.Contains("version: \"1.0\"\n", folder.Read("packaging/packager.yaml"), StringComparison.Ordinal);
    }
}
