using Packager.Binary;
using Packager.Model;
using Packager.Msi;

namespace Packager.Peers.Msi;

/// <summary>The package of <c>twin.wxs</c>, as we are told of it.</summary>
internal static class TwinPackage
{
    /// <summary>Writes it.</summary>
    /// <param name="folder">Where the files are that go into it.</param>
    /// <param name="target">The .msi.</param>
    public static void Write(string folder, string target)
    {
        var diagnostics = new DiagnosticBag();
        var msi = MsiAuthor.Author(Describe(folder), Environment.ProcessorCount, diagnostics);
        Assert.Empty(diagnostics);
        MsiWriter.Write(msi!, target);
    }

    private static MsiPackage Describe(string folder)
    {
        var install = MsiPlace.Parse("[INSTALLFOLDER]");
        MsiFile File(string source, string below, string name) => new() { Folder = install.Below(below), Name = name, Content = Content.FromFile(Path.Combine(folder, source)) };
        return new MsiPackage
        {
            Product = new MsiProduct
            {
                Name = "Twin", Manufacturer = "ACME", Version = new(1, 2, 3), UpgradeCode = new Guid("0E2F6B5D-7C1A-4B0E-9A44-5B5D6A7E8F02"), Contact = "someone@example.com",
            },
            Platform = MsiPlatform.X64,
            Date = DateTimeOffset.UnixEpoch,
            Compression = new CabinetSettings(CabinetCompression.MsZip, CabinetLevel.Normal),
            NamedFolders = [new MsiNamedFolder(MsiPackage.InstallFolder, MsiPlace.Parse(@"[ProgramFiles64Folder]Twin & Twin"))],
            Features = [new MsiFeature(MsiFeature.MainId, "Twin")],
            Files = [File("app.exe", "bin", "app.exe"), File("data.bin", "bin", "data.bin"), File("readme.txt", "doc", "a readme of length.txt")],
            Services = [new MsiService { Name = "twin", DisplayName = "The Twin", Description = "Is two", Folder = install.Below("bin"), Program = "app.exe", Arguments = "--serve", Account = "LocalSystem" }],
            Registry = [Value("Text", "b"), Value("Number", "#5")],
            Shortcuts = [new MsiShortcut { Folder = MsiPlace.Parse("[ProgramMenuFolder]"), Name = "The Twin", Target = @"[INSTALLFOLDER]bin\app.exe", Arguments = "--show", Description = "shows it" }],
            Searches = [new MsiRegistrySearch("FOUND", RegistryRoot.LocalMachine, @"Software\Other", "There", default)],
            Conditions = [new MsiLaunchCondition("FOUND", "needs the other", default)],
        };
    }

    private static MsiRegistryValue Value(string name, string value) => new(RegistryRoot.LocalMachine, @"Software\Twin", name, value, default);
}
