using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Packager.Pages;

/// <summary>Writes the manifest that <c>winget install --manifest</c> takes (winget manifest schema 1.6, singleton).</summary>
internal static class WingetManifest
{
    /// <summary>The manifest's text.</summary>
    /// <param name="installer">The product.</param>
    /// <param name="address">Where clients find the .msi.</param>
    /// <param name="sha256">Its digest in hexadecimal digits.</param>
    /// <param name="license">What the licence is called.</param>
    public static string Write(WindowsInstaller installer, string address, string sha256, string license)
    {
        var text = new StringBuilder();
        Line(text, "PackageIdentifier", $"{Word(installer.Manufacturer)}.{Word(installer.Name)}");
        Line(text, "PackageVersion", installer.Version);
        Line(text, "PackageLocale", "en-US");
        Line(text, "Publisher", installer.Manufacturer);
        Line(text, "PackageName", installer.Name);
        Line(text, "License", license);
        Line(text, "ShortDescription", $"{installer.Name} by {installer.Manufacturer}");
        text.Append("Installers:\n");
        Line(text, "- Architecture", installer.Platform);
        Line(text, "  InstallerType", "msi");
        Line(text, "  Scope", installer.IsPerMachine ? "machine" : "user");
        Line(text, "  InstallerUrl", address);
        Line(text, "  InstallerSha256", sha256.ToUpperInvariant());
        Line(text, "  ProductCode", installer.ProductCode);
        Line(text, "ManifestType", "singleton");
        Line(text, "ManifestVersion", "1.6.0");
        return text.ToString();
    }

    // Every JSON string is a YAML scalar (YAML 1.2.2, 1.3).
    private static void Line(StringBuilder text, string key, string value) =>
        text.Append(key).Append(": \"").Append(JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).Append("\"\n");

    // A part of an identifier holds no blanks, nor what no file name holds.
    private static string Word(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !"\\/:*?\"<>|.".Contains(c, StringComparison.Ordinal))) is { Length: > 0 } word ? word[..Math.Min(word.Length, 32)] : "Unknown";
}
