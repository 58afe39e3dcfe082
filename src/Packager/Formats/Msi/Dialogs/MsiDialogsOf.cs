using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Reads what <c>msi</c> says of dialogs, pictures, licence and language.</summary>
/// <param name="manifest">The manifest.</param>
/// <param name="diagnostics">Receives PKG304x and PKG305x.</param>
internal sealed class MsiDialogsOf(PackageManifest manifest, DiagnosticBag diagnostics)
{
    private const int LargestLicence = 1 << 20;
    private const int LargestPicture = 64 << 20;

    private readonly MsiSection _msi = manifest.Msi;

    /// <summary>The dialogs.</summary>
    /// <param name="languages">The languages that there are.</param>
    /// <param name="contents">What the package installs, to find the program to start.</param>
    public MsiDialogs Read(MsiLanguages languages, MsiContents contents)
    {
        var set = Set(_msi.Dialogs?.Value);
        if (set == DialogSet.None)
        {
            ReportUnused();
            // Without dialogs Windows says all by itself, in its own language unless the manifest asks for one that there is.
            return new MsiDialogs { Texts = _msi.Language is { } asked ? languages.Find(asked, new DiagnosticBag()) : null };
        }

        return new MsiDialogs
        {
            Set = set,
            Texts = languages.Find(_msi.Language, diagnostics),
            Licence = _msi.License is { } licence ? Licence(licence) : null,
            Banner = Picture(_msi.Banner, PictureCheck.IsBanner),
            Background = Picture(_msi.Background, PictureCheck.IsBackground),
            Launch = _msi.Launch is { } launch ? contents.Launch(launch) : null,
        };
    }

    /// <summary>The product's icon; null for none or after a fault.</summary>
    public Content? Icon() => Picture(_msi.Icon, IconCheck.IsIcon);

    private static DialogSet Set(string? word) => word switch
    {
        "minimal" => DialogSet.Minimal,
        "install-folder" => DialogSet.InstallFolder,
        "feature-tree" => DialogSet.FeatureTree,
        _ => DialogSet.None,
    };

    private void ReportUnused()
    {
        foreach (var (key, value) in new[] { ("license", _msi.License), ("banner", _msi.Banner), ("background", _msi.Background), ("launch", _msi.Launch) })
        {
            if (value is { } given) diagnostics.Add(MsiTextFaults.Unused, given.Location, $"'{key}' belongs to dialogs, and the package shows none", "write dialogs: minimal beside it, or take it away");
        }
    }

    private string? Licence(Located<string> path) =>
        Find(path, LargestLicence) is { } file ? LicenceText.Read(File.ReadAllBytes(file), path.Location, path.Value, diagnostics) : null;

    private Content? Picture(Located<string>? path, Func<Content, SourceLocation, DiagnosticBag, bool> isFit)
    {
        if (path is not { } given || Find(given, LargestPicture) is not { } file) return null;
        var picture = Content.FromFile(file, new FileInfo(file).Length, given.Value);
        return isFit(picture, given.Location, diagnostics) ? picture : null;
    }

    private string? Find(Located<string> path, int largest)
    {
        var file = Path.Combine(manifest.Folder, path.Value);
        if (!File.Exists(file)) diagnostics.Add(MsiTextFaults.MissingFile, path.Location, $"the file '{path.Value}' does not exist", "paths start at the manifest's folder");
        else if (new FileInfo(file).Length <= largest) return file;
        else diagnostics.Add(MsiTextFaults.MissingFile, path.Location, $"the file '{path.Value}' is larger than {largest >> 20} MiB", "take a smaller one");
        return null;
    }
}
