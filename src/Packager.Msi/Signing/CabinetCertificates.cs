using System.Globalization;
using System.Security.Cryptography;
using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>
/// The tables MsiDigitalCertificate and MsiDigitalSignature: whose signature each cabinet beside a package has to have. Windows Installer looks at them before it takes
/// a file out of such a cabinet ("Digital Signatures and External Cabinet Files").
/// </summary>
public static class CabinetCertificates
{
    private const string Media = "Media";

    /// <summary>The paths of the cabinets beside a package that are there; none for any other file.</summary>
    public static IReadOnlyList<string> CabinetsBeside(string path)
    {
        if (!IsPackage(path)) return [];
        try
        {
            using var database = MsiDatabaseReader.Open(path);
            return [.. Beside(database, path).Select(cabinet => cabinet.Path)];
        }
        catch (UserFaultException)
        {
            // Whoever opens the package itself is told why it cannot be.
            return [];
        }
    }

    /// <summary>Writes down who signed the cabinets beside a package, which has to be signed itself after that.</summary>
    /// <exception cref="IOException">The package cannot be written.</exception>
    public static void Write(string path)
    {
        var partial = path + ".partial";
        try
        {
            using (var database = MsiDatabaseReader.Open(path))
            {
                var draft = DatabaseEdit.Copy(database, (table, cells) => table.Name is "MsiDigitalCertificate" or "MsiDigitalSignature" ? null : cells);
                draft.WritesValidation = true;
                foreach (var (disk, cabinet) in Beside(database, path)) Add(draft, disk, Signer(cabinet));
                using var output = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
                MsiDatabaseWriter.Write(draft.Build(), output);
            }

            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(partial, File.GetUnixFileMode(path));
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Reports PKG5037 for cabinets beside a package that the certificates in it do not answer for.</summary>
    public static void Check(string path, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (CabinetsBeside(path).Count == 0) return;
        using var database = MsiDatabaseReader.Open(path);
        foreach (var (disk, cabinet) in Beside(database, path))
        {
            if (Expected(database, disk) is { } certificate && Signer(cabinet) is { } signer && certificate.AsSpan().SequenceEqual(signer)) continue;
            diagnostics.Add(SignatureFaults.OtherCabinet, new SourceLocation(cabinet, 0, 0), $"'{Path.GetFileName(path)}' does not say that this cabinet is signed by whoever signed it", "sign the package, which signs its cabinets along");
        }
    }

    private static void Add(DatabaseDraft draft, int disk, byte[]? certificate)
    {
        if (certificate is null) return;
        var id = "Certificate_" + Convert.ToHexStringLower(SHA256.HashData(certificate))[..16];
        if (!draft.Contains("MsiDigitalCertificate", id)) draft.Add("MsiDigitalCertificate", id, Content.FromBytes(certificate, "certificate"));
        draft.Add("MsiDigitalSignature", Media, disk.ToString(CultureInfo.InvariantCulture), id, null);
    }

    private static byte[]? Expected(MsiDatabase database, int disk)
    {
        var id = database.Rows("MsiDigitalSignature").Where(row => row.Text("Table") == Media && row.Text("SignObject") == disk.ToString(CultureInfo.InvariantCulture))
            .Select(row => row.Text("DigitalCertificate_")).FirstOrDefault();
        if (id is null || database.Stream("MsiDigitalCertificate." + id) is not { Length: < 1 << 20 } content) return null;
        using var stream = content.Open();
        var bytes = new byte[content.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[]? Signer(string cabinet)
    {
        try
        {
            using var file = SignableFile.Open(cabinet);
            return file is null || file.Signature.IsEmpty ? null : AuthenticodeSignature.Decode(file.Signature).Certificate?.RawData;
        }
        catch (MalformedException)
        {
            // What is wrong with it is told when the cabinet itself is verified.
            return null;
        }
    }

    private static IEnumerable<(int Disk, string Path)> Beside(MsiDatabase database, string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        return PackageMedia.Of(database).Where(media => media.IsBeside && new PackagePath("SourceDir", [media.Cabinet!]).IsSafe)
            .Select(media => (media.DiskId, Path.Combine(folder, media.Cabinet!))).Where(media => File.Exists(media.Item2));
    }

    private static bool IsPackage(string path) => Path.GetExtension(path).Equals(".msi", StringComparison.OrdinalIgnoreCase) && File.Exists(path);
}
