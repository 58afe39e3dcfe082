using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Reads what <c>msi.adopt</c> names: an earlier package, or the file of its identity.</summary>
internal static class MsiAdoption
{
    private const int LargestText = 64 << 20;

    // The first byte of a compound file, and of no text.
    private const int CompoundFile = 0xD0;

    /// <summary>The identity; null for none, and after PKG3007 or PKG3067.</summary>
    public static PackageIdentity? Read(PackageManifest manifest, DiagnosticBag diagnostics)
    {
        if (manifest.Msi.Adopt is not { } adopt) return null;
        var path = Path.Combine(manifest.Folder, adopt.Value);
        if (!File.Exists(path))
        {
            diagnostics.Add(MsiFaults.MissingFile, adopt.Location, $"there is no file '{adopt.Value}'", "name it as it lies from the manifest's folder");
            return null;
        }

        var identity = IsPackage(path) ? OfPackage(path, diagnostics) : new FileInfo(path).Length <= LargestText ? PackageIdentity.Parse(File.ReadAllText(path)) : null;
        if (identity is null) diagnostics.Add(MsiFaults.BadAdoption, adopt.Location, $"'{adopt.Value}' is neither an .msi nor the identity of one", "make it by packager inspect --identity old.msi");
        else if (identity.UpgradeCode is { } code && Given(manifest) is { } given && code != given)
        {
            diagnostics.Add(MsiFaults.BadAdoption, manifest.Msi.UpgradeCode!.Value.Location, "the upgrade code is not that of the package that is adopted",
                $"take it away, or write {code.ToString("B").ToUpperInvariant()}");
        }

        return identity;
    }

    private static Guid? Given(PackageManifest manifest) => Guid.TryParse(manifest.Msi.UpgradeCode?.Value, CultureInfo.InvariantCulture, out var code) ? code : null;

    private static bool IsPackage(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == CompoundFile;
    }

    private static PackageIdentity? OfPackage(string path, DiagnosticBag diagnostics)
    {
        try
        {
            using var database = MsiDatabaseReader.Open(path, diagnostics);
            return PackageIdentity.Of(database);
        }
        catch (UserFaultException fault)
        {
            diagnostics.AddRange(fault.Diagnostics);
            return new PackageIdentity(null, []);
        }
    }
}
