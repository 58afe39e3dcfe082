using Packager.Pages;

namespace Packager.Tests.Pages;

/// <summary>What winget is given for an .msi.</summary>
public sealed class ManifestForWinget
{
    private static readonly WindowsInstaller Guestbook = new()
    {
        Name = "Guest \"Book\"", Manufacturer = "Example AG", Version = "1.2.0", ProductCode = "{6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44}", Platform = "x64", IsPerMachine = true,
    };

    [Fact]
    public void NamesTheFileAndItsDigest() => Assert.Equal("""
        PackageIdentifier: "ExampleAG.GuestBook"
        PackageVersion: "1.2.0"
        PackageLocale: "en-US"
        Publisher: "Example AG"
        PackageName: "Guest \"Book\""
        License: "MIT"
        ShortDescription: "Guest \"Book\" by Example AG"
        Installers:
        - Architecture: "x64"
          InstallerType: "msi"
          Scope: "machine"
          InstallerUrl: "https://packages.example.com/msi/g.msi"
          InstallerSha256: "ABCDEF01"
          ProductCode: "{6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44}"
        ManifestType: "singleton"
        ManifestVersion: "1.6.0"

        """, WingetManifest.Write(Guestbook, "https://packages.example.com/msi/g.msi", "abcdef01", "MIT"));

    [Theory]
    [InlineData("two\nLicense: evil")]
    [InlineData("C:\\x # {y}")]
    public void KeepsEveryValueInItsLine(string name) =>
        Assert.Equal(16, WingetManifest.Write(Guestbook with { Name = name }, "", "", "").TrimEnd('\n').Split('\n').Length);
}
