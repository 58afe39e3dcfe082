using System.Globalization;
using System.Text;

namespace Packager.Bench;

/// <summary>WiX source, in the words that wixl knows, that packs every file of a tree.</summary>
internal static class WixlSource
{
    private const string Head = """
        <?xml version="1.0" encoding="utf-8"?>
        <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
        <Product Id="*" Name="Bench" UpgradeCode="6F1A1C0E-5D5B-4B7B-9E55-0B5A4B1F8A11" Language="1033" Version="1.0.0" Manufacturer="Bench">
        <Package InstallerVersion="200" Compressed="yes"/><Media Id="1" Cabinet="bench.cab" EmbedCab="yes"/>
        <Directory Id="TARGETDIR" Name="SourceDir"><Directory Id="ProgramFilesFolder"><Directory Id="INSTALLDIR" Name="Bench">

        """;

    /// <summary>The files of a tree, always in the same order.</summary>
    public static IEnumerable<string> Files(string tree) => Directory.EnumerateFiles(tree, "*", SearchOption.AllDirectories)
        .Where(path => !path.StartsWith(Path.Combine(tree, "DEBIAN"), StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The key of a file by its number.</summary>
    public static string Key(int index) => string.Create(CultureInfo.InvariantCulture, $"f{index}");

    /// <summary>Writes the source; its paths are relative to the folder that it is in.</summary>
    public static void Write(string tree, string target)
    {
        var text = new StringBuilder(Head);
        var references = new StringBuilder();
        foreach (var (index, path) in Files(tree).Index())
        {
            var source = Path.GetRelativePath(Path.GetDirectoryName(target)!, path);
            text.Append(CultureInfo.InvariantCulture, $"<Component Id=\"c{index}\" Guid=\"*\"><File Id=\"{Key(index)}\" Name=\"n{index}\" Source=\"{source}\"/></Component>\n");
            references.Append(CultureInfo.InvariantCulture, $"<ComponentRef Id=\"c{index}\"/>");
        }

        text.Append("</Directory></Directory></Directory><Feature Id=\"F\" Level=\"1\">").Append(references).Append("</Feature></Product></Wix>\n");
        File.WriteAllText(target, text.ToString());
    }
}
