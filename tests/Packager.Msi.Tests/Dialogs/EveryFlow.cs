using Packager.Model;

namespace Packager.Msi.Tests.Dialogs;

/// <summary>The dialogs of every kind of package: each set, with and without licence, pictures and a program to start.</summary>
internal static class EveryFlow
{
    public const string Launchable = "NOT Installed AND $App.exe = 3";

    public static IEnumerable<DialogFlow> All { get; } =
    [
        .. from set in new[] { DialogSet.Minimal, DialogSet.InstallFolder, DialogSet.FeatureTree }
           from isRich in new[] { false, true }
           select new DialogFlow(Dialogs(set, isRich), asksForElevation: isRich, isRich ? Launchable : null, isRich ? new ScopeFolders("machine", "user") : null),
    ];

    public static IEnumerable<DialogDefinition> Dialogs() => All.SelectMany(flow => DialogCatalog.For(flow).AsEnumerable());

    private static MsiDialogs Dialogs(DialogSet set, bool isRich) => new()
    {
        Set = set,
        Licence = isRich ? LicenceText.FromText("Terms") : null,
        Banner = isRich ? Content.FromText("BM", "banner.bmp") : null,
        Background = isRich ? Content.FromText("BM", "background.bmp") : null,
    };
}
