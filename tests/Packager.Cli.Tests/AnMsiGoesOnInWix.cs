using System.Xml.Linq;
using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

public sealed class AnMsiGoesOnInWix : IDisposable
{
    private readonly PackagerCommand _packager = new();

    public AnMsiGoesOnInWix()
    {
        _packager.WriteHello();
        _packager.WriteFile("packager.yaml", File.ReadAllText(Path.Combine(_packager.Folder, "packager.yaml")) + """

            formats: [msi/x64]
            msi: { upgrade_code: "{6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44}", path: false }
            """);
        var made = _packager.Run("msi");
        Assert.True(made.ExitCode == 0, made.Error);
        Package = made.Output.Trim();
    }

    private string Package { get; }

    public void Dispose() => _packager.Dispose();

    [Fact]
    public void WixlBuildsWhatWasExported()
    {
        var export = _packager.Run("export", "wxs", Package, "out", "--wix=3");

        Assert.True(export.ExitCode == 0, export.Error);
        var built = _packager.Start("sh", ["-c", "cd out && wixl -a x64 -o again.msi *.wxs && msiextract -l again.msi"]);
        Assert.True(built.ExitCode == 0, built.Error);
        Assert.Contains("/hello\n", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsThereAlreadyIsNotNamedAsWritten()
    {
        Assert.Equal(0, _packager.Run("export", "wxs", Package, "out").ExitCode);
        var again = _packager.Run("export", "wxs", Package, "out");

        Assert.Equal(1, again.ExitCode);
        Assert.Equal("", again.Output);
    }

    [Fact]
    public void TheSourceOfWix4NamesFilesThatAreThere()
    {
        var export = _packager.Run("export", "wxs", Package, "out");

        Assert.True(export.ExitCode == 0, export.Error);
        var source = XDocument.Load(Path.Combine(_packager.Folder, "out", export.Output.Split('\n')[0]));
        var files = source.Descendants().Where(element => element.Name.LocalName == "File").Select(element => element.Attribute("Source")!.Value).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(_packager.Folder, "out", file)), file));
    }

    [Fact]
    public void AnotherFormatIsMisuse() => Assert.Equal(2, _packager.Run("export", "nsis", Package, "out").ExitCode);
}
