using System.Collections.Immutable;
using System.Xml.Linq;
using Packager.Manifest;
using Packager.Model;
using Packager.Rendering;

namespace Packager.Sources.Vendoring;

/// <summary>Reads copyright and licence of NuGet packages: from the manifest, else the .nuspec's <c>license</c>, else a well-known address in <c>licenseUrl</c>.</summary>
internal sealed class NugetNotices(PackageManifest manifest, DiagnosticBag bag)
{
    /// <summary>The stanza of a package; null after a diagnostic (PKG4110).</summary>
    public VendoredNotice? Of(NugetPackage package)
    {
        var metadata = package.Metadata();
        var file = $"{VendoredFiles.Component}/{VendoredFiles.Nuget}/{package.FileName}";
        var copyright = OneLine(Value(metadata, "copyright") ?? Value(metadata, "authors") ?? package.Id);
        if (Given(package.Id) is { } given && Path.Combine(manifest.Folder, given) is var path && File.Exists(path)) return Own(file, copyright, package, File.ReadAllText(path).Trim());
        var license = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
        if (Given(package.Id) is null && (string?)license?.Attribute("type") == "file" && package.Text(license!.Value.Trim()) is { } text) return Own(file, copyright, package, text);
        var expression = Given(package.Id) ?? ((string?)license?.Attribute("type") == "expression" ? license!.Value.Trim() : null) ?? KnownLicenses.AtAddress(Value(metadata, "licenseUrl") ?? "");
        return expression is null ? Unknown(package, metadata) : Expression(file, copyright, package, expression);
    }

    private static VendoredNotice Own(string file, string copyright, NugetPackage package, string text) =>
        new(file, copyright, package.Id + "-license", [KeyValuePair.Create(package.Id + "-license", text)]);

    private VendoredNotice? Expression(string file, string copyright, NugetPackage package, string expression)
    {
        var texts = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var name in LicenseExpression.Names(expression))
        {
            var text = LicenseNames.CommonText(name) is { } common ? $"On Debian systems, the full text of this licence is in\n{common}." : KnownLicenses.Text(name) ?? package.Text(null);
            if (text is null) return Fault(package, $"the text of the licence '{name}' of the NuGet package {package.Id} is not known");
            texts.Add(KeyValuePair.Create(name, text));
        }

        return new VendoredNotice(file, copyright, LicenseExpression.Translate(expression), texts.DrainToImmutable());
    }

    private VendoredNotice? Unknown(NugetPackage package, XElement metadata) => Fault(package, Value(metadata, "licenseUrl") is { } address
        ? $"the NuGet package {package.Id} names its licence only by an address, '{address}'" : $"the NuGet package {package.Id} does not say its licence");

    private VendoredNotice? Fault(NugetPackage package, string message)
    {
        bag.Add(SourceFaults.VendorLicense, manifest.Source.Location.IsKnown ? manifest.Source.Location : manifest.Location, message,
            $"look it up and name it, or a file that holds its text: source: {{ licenses: {{ {package.Id}: MIT }} }}");
        return null;
    }

    private string? Given(string id)
    {
        foreach (var (name, license) in manifest.Source.Licenses)
            if (name.Equals(id, StringComparison.OrdinalIgnoreCase)) return license.Value;
        return null;
    }

    private static string? Value(XElement metadata, string name) =>
        metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
