using Packager.Manifest;
using Packager.Model;

namespace Packager.Signing;

/// <summary>Finds the <c>signing</c> block of a manifest.</summary>
public static class SigningManifest
{
    /// <summary>What the manifest says of signing: for its first .msi, else for its first package.</summary>
    /// <param name="path">The manifest.</param>
    /// <param name="environment">What variables stand for.</param>
    /// <param name="diagnostics">Receives the manifest's faults, as far as they concern signing.</param>
    /// <returns>The manifest with its names, homepage and signing block alone; null after a fault.</returns>
    public static PackageManifest? Read(string path, IReadOnlyDictionary<string, string> environment, DiagnosticBag diagnostics)
    {
        if (ManifestReader.ReadFile(path, environment, diagnostics) is not { } file) return null;
        var selection = file.Selections.FirstOrDefault(s => s.Target.Format == "msi") ?? file.Selections.FirstOrDefault();
        return selection is null ? null : file.BindSigning(selection, diagnostics);
    }
}
