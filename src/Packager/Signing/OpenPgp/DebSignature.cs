using System.Security.Cryptography;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Signing;

/// <summary>How a package is signed from within: <c>deb.signature</c> with its defaults.</summary>
/// <param name="KeyFile">The file of the key; null for gpg's own keyring.</param>
/// <param name="KeyId">The last digits of the key's fingerprint, in capitals; null for the one key of the file.</param>
/// <param name="IsDpkgSig">Whether dpkg-sig's form is asked for instead of debsigs'.</param>
/// <param name="Role">origin, maint, archive or builder.</param>
/// <param name="Signer">The signer in words, for dpkg-sig.</param>
/// <param name="Location">Where the key is named.</param>
internal sealed record DebSignature(Located<string>? KeyFile, string? KeyId, bool IsDpkgSig, string Role, string Signer, SourceLocation Location)
{
    private const int FewestDigits = 16;
    private const int MostDigits = 64;

    /// <summary>The name of the member, for example <c>_gpgorigin</c>.</summary>
    public string MemberName => "_gpg" + Role;

    /// <summary>Reads the settings of a manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="bag">Receives PKG2016 and PKG2017.</param>
    /// <returns>The settings, or null when the package is not signed or after a fault.</returns>
    public static DebSignature? Read(PackageManifest manifest, DiagnosticBag bag)
    {
        if (manifest.Deb.Signature is not { } section) return null;
        var (file, id) = (Given(section.KeyFile), Given(section.KeyId));
        if ((file ?? id)?.Location is not { } location)
        {
            bag.Add(DebSignatureFaults.NoKey, section.KeyFile?.Location ?? section.KeyId?.Location ?? manifest.Location, "the package is not signed: 'deb.signature' names no key",
                "name the key's file with 'key_file' or a key of gpg's keyring with 'key_id', or remove 'deb.signature'");
            return null;
        }

        var isDpkgSig = section.Method?.Value == "dpkg-sig";
        var role = Given(section.Type)?.Value ?? (isDpkgSig ? "builder" : "origin");
        var faults = bag.Count;
        if (!isDpkgSig && role == "builder")
            bag.Add(DebSignatureFaults.Settings, section.Type!.Value.Location, "debsigs(1) knows no signer 'builder'", "write 'type: origin', 'maint' or 'archive'");
        if (id is { } named && !IsKeyId(named.Value))
            bag.Add(DebSignatureFaults.Settings, named.Location, $"'{named.Value}' is no id of a key", "'gpg --list-secret-keys --keyid-format long' tells it: 16 hexadecimal digits, or the fingerprint");
        if (section.Signer is { } signer && signer.Value.Any(char.IsControl))
            bag.Add(DebSignatureFaults.Settings, signer.Location, "the signer's name has a line break or a control character", "write it on one line");
        return bag.Count == faults ? new DebSignature(Placed(file, manifest), id is { } key ? Digits(key.Value) : null, isDpkgSig, role, section.Signer?.Value ?? "", location) : null;
    }

    /// <summary>What decides the signature besides what is signed. A key is known by its file's digest, so that another key signs anew.</summary>
    public string Fingerprint() => string.Join('\n', MemberName, IsDpkgSig, KeyId ?? "", Signer, KeyFile is { } file ? DigestOf(file.Value) : "");

    // nfpm takes an empty value, such as that of an unset variable, for none.
    private static Located<string>? Given(Located<string>? value) => value is { Value.Length: > 0 } ? value : null;

    private static Located<string>? Placed(Located<string>? file, PackageManifest manifest) =>
        file is { } path ? new Located<string>(Path.Combine(manifest.Folder, path.Value), path.Location) : null;

    private static bool IsKeyId(string text) => Digits(text) is { Length: >= FewestDigits and <= MostDigits } digits && digits.All(char.IsAsciiHexDigit);

    private static string Digits(string text) =>
        (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    // A file that is not there is told when it is needed.
    private static string DigestOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
