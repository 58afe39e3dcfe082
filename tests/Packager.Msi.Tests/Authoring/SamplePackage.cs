using Packager.Binary;
using Packager.Model;

namespace Packager.Msi.Tests;

/// <summary>Packages for tests of single concepts.</summary>
internal static class SamplePackage
{
    /// <summary>A package of these files, and nothing else.</summary>
    public static MsiPackage Of(params IEnumerable<MsiFile> files) => new()
    {
        Product = new MsiProduct { Name = "Sample", Manufacturer = "Example", Version = new ProductVersion(1, 2, 3), UpgradeCode = new Guid("6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44") },
        Platform = MsiPlatform.X64,
        Date = DateTimeOffset.UnixEpoch,
        Compression = new CabinetSettings(CabinetCompression.MsZip),
        NamedFolders = [new MsiNamedFolder(MsiPackage.InstallFolder, MsiPlace.Parse(@"[ProgramFiles64Folder]Sample"))],
        Features = [new MsiFeature(MsiFeature.MainId, "Sample")],
        Files = [.. files],
    };

    /// <summary>A small file in the product's folder.</summary>
    public static MsiFile File(string name) => new() { Folder = MsiPlace.Parse("[INSTALLFOLDER]"), Name = name, Content = Content.FromText(name, "a test") };

    /// <summary>The rows of a package that has no fault.</summary>
    public static AuthoredMsi Author(MsiPackage package)
    {
        var bag = new DiagnosticBag();
        var msi = MsiAuthor.Author(package, 2, bag);
        Assert.Empty(bag);
        return msi!;
    }
}
