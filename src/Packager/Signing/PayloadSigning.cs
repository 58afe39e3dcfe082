using System.Security.Cryptography;
using System.Text;
using Packager.Binary;
using Packager.Model;

namespace Packager.Signing;

/// <summary>
/// Signs the programs and libraries of a payload before they are packed. Each file is signed once: the signed copy is kept by the content and the signer, so
/// that another run packs the same bytes though a timestamp would differ.
/// </summary>
public static class PayloadSigning
{
    /// <summary>Replaces what Windows can run and nobody has signed by signed copies.</summary>
    /// <param name="payload">What is installed.</param>
    /// <param name="signer">Who signs.</param>
    /// <param name="workFolder">Where signed copies are kept.</param>
    /// <param name="useCache">Whether copies of earlier runs are taken.</param>
    /// <param name="diagnostics">Receives what the signer refuses.</param>
    /// <exception cref="MachineFaultException">No timestamp server can be reached.</exception>
    public static Payload Run(Payload payload, FileSigner signer, string workFolder, bool useCache, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(signer);
        var entries = new List<PayloadEntry>(payload.Entries.Length);
        foreach (var entry in payload.Entries)
        {
            entries.Add(entry.Content is { } content && IsUnsignedProgram(content)
                ? entry with { Content = Content.FromFile(SignedCopy(entry, content, signer, Path.Combine(workFolder, "signed"), useCache, diagnostics)) }
                : entry);
        }

        return Payload.Create(entries, diagnostics);
    }

    private static bool IsUnsignedProgram(Content content)
    {
        using var stream = content.Open();
        try
        {
            return !PeLayout.Read(stream).HasCertificates;
        }
        catch (MalformedException)
        {
            return false;
        }
    }

    private static string SignedCopy(PayloadEntry entry, Content content, FileSigner signer, string cache, bool useCache, DiagnosticBag diagnostics)
    {
        var folder = Path.Combine(cache, Key(content, signer));
        // Tools tell kinds of files apart by their names.
        var path = Path.Combine(folder, PayloadPath.Name(entry.Path));
        if (useCache && File.Exists(path)) return path;
        Directory.CreateDirectory(folder);
        var unsigned = Path.Combine(folder, "unsigned-" + PayloadPath.Name(entry.Path));
        using (var stream = content.Open())
        using (var copy = File.Create(unsigned)) stream.CopyTo(copy);
        try
        {
            signer.Sign(unsigned);
            File.Move(unsigned, path, overwrite: true);
            return path;
        }
        catch (UserFaultException fault)
        {
            diagnostics.AddRange(fault.Diagnostics);
            return unsigned;
        }
    }

    private static string Key(Content content, FileSigner signer)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(signer.Fingerprint));
        using var stream = content.Open();
        hash.AppendData(SHA256.HashData(stream));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
