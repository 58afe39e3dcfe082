using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>The folder that the product is installed to: <c>msi.folder</c>, or the product's name.</summary>
internal static class InstallFolder
{
    private static readonly char[] s_slashes = ['\\', '/'];

    /// <summary>The folder, below Program Files or where programs of one user lie.</summary>
    public static MsiNamedFolder Of(PackageManifest manifest, MsiProduct product, MsiPlatform platform, MsiScope scope)
    {
        // Where Windows looks for programs of one user is a convention, not a standard folder.
        var place = scope == MsiScope.PerUser ? new MsiPlace("LocalAppDataFolder", ["Programs"]) : new MsiPlace(platform.ProgramFiles(), []);
        return new MsiNamedFolder(MsiPackage.InstallFolder, place.Below(Given(manifest.Msi) is { } given ? given.Value.Split(s_slashes) : [product.Name]));
    }

    /// <summary>Reports PKG3070 for a name that no folder can have.</summary>
    public static void Check(PackageManifest manifest, DiagnosticBag diagnostics)
    {
        if (Given(manifest.Msi) is { } given)
        {
            // What begins elsewhere is msi.folders' matter, and INSTALLFOLDER's on the command line.
            var fault = given.Value.StartsWith('[') ? "begins with a folder of Windows, and lies below Program Files" : given.Value.Split(s_slashes).Select(WindowsNames.Objection).FirstOrDefault(objection => objection is not null);
            if (fault is not null) diagnostics.Add(MsiPartFaults.BadFolder, given.Location, $"the folder '{given.Value}', or a name in it, {fault}", @"write names with \ between them, for example Example\Guestbook");
        }
        else if (MsiIdentity.ProductName(manifest) is var name && WindowsNames.Objection(name.Value) is { } objection)
        {
            diagnostics.Add(MsiPartFaults.BadFolder, name.Location, $"the product's name, after which its folder is called, {objection}", "write msi: folder: with a name that a folder can have");
        }
    }

    private static Located<string>? Given(MsiSection msi) => msi.Folder is { Value.Length: > 0 } given ? given : null;
}
