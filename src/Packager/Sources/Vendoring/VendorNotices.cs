using System.Collections.Immutable;
using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Rendering;

namespace Packager.Sources.Vendoring;

/// <summary>Finds the licence of vendored packages: in the manifest, else in what the package says and brings.</summary>
internal sealed class VendorNotices(PackageManifest manifest, DiagnosticBag bag)
{
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);

    /// <summary>The stanza of a package; null after a diagnostic (PKG4110).</summary>
    public VendoredNotice? Of(VendoredPackage package)
    {
        var given = Given(package.Id);
        if (given is not null && Path.Combine(manifest.Folder, given) is var path && File.Exists(path)) return Own(package, File.ReadAllText(path).Trim());
        if (given is null && package.OwnText is { } text) return Own(package, text);
        var expression = given ?? package.Expression ?? KnownLicenses.AtAddress(package.Address ?? "");
        return expression is null ? Unknown(package) : Expression(package, expression);
    }

    private VendoredNotice Own(VendoredPackage package, string text)
    {
        // A short name has no slashes, which npm's names have; and it stands for one text, which versions of a package may have changed.
        var stem = package.Id.TrimStart('@').Replace('/', '-') + "-license";
        var name = stem;
        for (var next = 2; !_own.TryAdd(name, text) && _own[name] != text; next++) name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{next}");
        return new VendoredNotice(package.File, Copyright(package), name, [KeyValuePair.Create(name, text)]);
    }

    private VendoredNotice? Expression(VendoredPackage package, string expression)
    {
        var texts = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var name in LicenseExpression.Names(expression))
        {
            var text = LicenseNames.CommonText(name) is { } common ? $"On Debian systems, the full text of this licence is in\n{common}." : KnownLicenses.Text(name) ?? package.BroughtText;
            if (text is null) return Fault(package, $"the text of the licence '{name}' of the {package.Kind} package {package.Id} is not known");
            texts.Add(KeyValuePair.Create(name, text));
        }

        return new VendoredNotice(package.File, Copyright(package), LicenseExpression.Translate(expression), texts.DrainToImmutable());
    }

    private VendoredNotice? Unknown(VendoredPackage package) => Fault(package, package.Address is { } address
        ? $"the {package.Kind} package {package.Id} names its licence only by an address, '{address}'" : $"the {package.Kind} package {package.Id} does not say its licence");

    private VendoredNotice? Fault(VendoredPackage package, string message)
    {
        bag.Add(SourceFaults.VendorLicense, manifest.Source.Location.IsKnown ? manifest.Source.Location : manifest.Location, message,
            $"look it up and name it, or a file that holds its text: source: {{ licenses: {{ {Quoted(package.Id)}: MIT }} }}");
        return null;
    }

    private string? Given(string id)
    {
        foreach (var (name, license) in manifest.Source.Licenses)
            if (name.Equals(id, StringComparison.OrdinalIgnoreCase)) return license.Value;
        return null;
    }

    // No plain scalar of YAML begins with the @ of npm's scopes.
    private static string Quoted(string id) => id.StartsWith('@') ? $"\"{id}\"" : id;

    private static string Copyright(VendoredPackage package) => string.Concat((package.Copyright ?? package.Id).Select(c => char.IsControl(c) ? ' ' : c));
}
