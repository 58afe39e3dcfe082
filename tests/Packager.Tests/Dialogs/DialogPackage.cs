using System.Collections.Immutable;
using Packager.Binary;
using Packager.Formats;
using Packager.Model;
using Packager.Msi;

namespace Packager.Tests.Dialogs;

/// <summary>Packages with dialogs of every set in every language, as rows.</summary>
internal static class DialogPackage
{
    public const string ProductName = "Guestbook & [Friends] Server";

    public static MsiLanguages Languages { get; } = MsiLanguages.Open(".", null, []);

    public static ImmutableArray<(string Name, AuthoredMsi Msi)> All { get; } =
    [
        .. from language in Languages.All.Values
           from set in new[] { DialogSet.Minimal, DialogSet.InstallFolder, DialogSet.FeatureTree }
           from isRich in new[] { false, true }
           select ($"{set} in {language.Language}{(isRich ? ", rich" : "")}", Author(set, language, isRich)),
    ];

    public static AuthoredMsi Author(DialogSet set, MsiTexts texts, bool isRich)
    {
        var (folder, bag) = (MsiPlace.Parse("[INSTALLFOLDER]"), new DiagnosticBag());
        var package = new MsiPackage
        {
            Product = new MsiProduct
            {
                Name = ProductName, Manufacturer = "Example", Version = new(1, 2, 3), UpgradeCode = new Guid("1F0B6F5C-7B0B-4F3A-9A53-2B3C9D1E5A77"), Language = texts.Lcid,
            },
            Platform = MsiPlatform.X64, Scope = isRich ? MsiScope.Either : MsiScope.PerMachine, Date = DateTimeOffset.UnixEpoch, Compression = new CabinetSettings(CabinetCompression.MsZip, CabinetLevel.Fast),
            NamedFolders = [new MsiNamedFolder(MsiPackage.InstallFolder, MsiPlace.Parse(@"[ProgramFiles64Folder]Guestbook"))],
            Features = [new MsiFeature(MsiFeature.MainId, "Guestbook")],
            Files = [new MsiFile { Folder = folder, Name = "app.exe", Content = Content.FromText("MZ", "a test") }],
            Dialogs = new MsiDialogs
            {
                Set = set, Texts = texts,
                Licence = isRich ? LicenceText.FromText("Terms") : null,
                Launch = isRich ? new MsiLaunch(folder, "App.exe") : null,
                Banner = isRich ? Content.FromText("BM", "banner.bmp") : null,
                Background = isRich ? Content.FromText("BM", "background.bmp") : null,
            },
        };
        var msi = MsiAuthor.Author(package, 1, bag);
        Assert.Empty(bag);
        return msi!;
    }

    public static IEnumerable<IReadOnlyList<object?>> Rows(this AuthoredMsi msi, string table) => msi.Rows.Where(row => row.Table == table).Select(row => row.Cells);

    /// <summary>The cells of a column.</summary>
    public static IEnumerable<string> Texts(this AuthoredMsi msi, string table, int column) => msi.Rows(table).Select(cells => cells[column]).OfType<string>();
}
