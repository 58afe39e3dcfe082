using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Packager.Model;
using Packager.Msi;

namespace Packager.Signing;

/// <summary>Reads certificates from PFX (PKCS#12), PEM and DER files.</summary>
internal static class CertificateFile
{
    // Far more than any file of certificates has, in bytes.
    private const int MostBytes = 4 << 20;
    private const int InvalidPassword = unchecked((int)0x80070056);

    /// <summary>The certificates of a file, with the private keys that a PFX file has; null after a fault.</summary>
    public static X509Certificate2Collection? Read(Located<string> path, SigningSettings settings, DiagnosticBag diagnostics)
    {
        if (ReadBytes(path, diagnostics) is not { } bytes) return null;
        try
        {
            var certificates = Parse(bytes, settings.Password);
            if (certificates is { Count: > 0 }) return certificates;
            diagnostics.Add(SigningFaults.CertificateUnreadable, path.Location, $"'{path.Value}' holds no certificate", "PFX, PEM and DER files are read");
        }
        catch (CryptographicException fault) when (fault.HResult == InvalidPassword)
        {
            diagnostics.Add(PasswordFault(path, settings));
        }
        catch (CryptographicException)
        {
            diagnostics.Add(SigningFaults.CertificateUnreadable, path.Location, $"'{path.Value}' is damaged, or neither PFX, PEM nor DER", "make it again from where the certificate came from");
        }

        return null;
    }

    /// <summary>A file's bytes; null after a fault.</summary>
    public static byte[]? ReadBytes(Located<string> path, DiagnosticBag diagnostics)
    {
        try
        {
            if (new FileInfo(path.Value).Length <= MostBytes) return File.ReadAllBytes(path.Value);
            diagnostics.Add(SigningFaults.CertificateUnreadable, path.Location, $"'{path.Value}' is too long for a certificate or key");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(SigningFaults.CertificateUnreadable, path.Location,
                $"'{path.Value}' cannot be read: {UnreadableFile.Reason(fault)}", $"it is looked for at {Path.GetFullPath(path.Value)}");
        }

        return null;
    }

    public static Diagnostic PasswordFault(Located<string> path, SigningSettings settings) => settings.Password is null
        ? SigningFaults.WrongPassword.At(path.Location, $"'{path.Value}' is protected by a password, and none was given", $"put it into the environment variable {settings.PasswordVariable}")
        : SigningFaults.WrongPassword.At(path.Location, $"the password in {settings.PasswordVariable} is not the one of '{path.Value}'", $"set {settings.PasswordVariable} to the password of the file");

    public static bool IsPem(ReadOnlySpan<byte> bytes) => bytes.IndexOf("-----BEGIN "u8) >= 0;

    private static X509Certificate2Collection? Parse(byte[] bytes, string? password)
    {
        var certificates = new X509Certificate2Collection();
        if (bytes.Length == 0) return certificates;
        if (IsPem(bytes))
        {
            certificates.ImportFromPem(System.Text.Encoding.UTF8.GetString(bytes));
            return certificates;
        }

        switch (X509Certificate2.GetCertContentType(bytes))
        {
            case X509ContentType.Cert:
                certificates.Add(X509CertificateLoader.LoadCertificate(bytes));
                return certificates;
            case X509ContentType.Pkcs12:
                // macOS cannot keep keys in memory alone.
                var storage = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
                return X509CertificateLoader.LoadPkcs12Collection(bytes, password, storage);
            default:
                return null;
        }
    }
}
