using Packager.Debian;
using Packager.Model;
using Packager.Signing;

namespace Packager.Sources;

/// <summary>Signs the files of a source package as debsign(1) does; the time in the signature is the release's.</summary>
internal sealed class SourceSigner : IDisposable
{
    private readonly DebSigner? _signer;

    private SourceSigner(DebSigner? signer) => _signer = signer;

    /// <summary>Prepares for signing; one that signs nothing when no signature is asked for.</summary>
    /// <param name="settings">Which key.</param>
    /// <param name="maintainer"><c>Name &lt;mail&gt;</c>, whose key signs when none is named.</param>
    /// <param name="date">The release's date.</param>
    /// <param name="environment">Where the passphrase is.</param>
    /// <exception cref="UserFaultException">gpg is missing, or no key can sign: PKG4107 and those of OpenPGP keys.</exception>
    public static SourceSigner Open(SourceSettings settings, string maintainer, DateTimeOffset date, IReadOnlyDictionary<string, string> environment)
    {
        if (!settings.Signs) return new SourceSigner(null);
        var location = new SourceLocation(settings.KeyFile is null ? "--key" : "--key-file", 0, 0);
        var file = settings.KeyFile is { } path ? new Located<string>(path, location) : (Located<string>?)null;
        var key = file is null ? Find(settings.Key ?? Mail(maintainer), location) : settings.Key?.ToUpperInvariant();
        return new SourceSigner(DebSigner.Open(new DebSignature(file, key, false, "origin", "", location), date, environment));
    }

    /// <summary>Writes a stanza, signed where that was asked for.</summary>
    public void Write(string path, ControlStanza stanza)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(stanza.Format());
        File.WriteAllBytes(path, _signer?.SignText(text) ?? text);
    }

    /// <inheritdoc/>
    public void Dispose() => _signer?.Dispose();

    private static string Mail(string maintainer) => maintainer.Split('<', '>') is [_, var mail, ..] ? mail : maintainer;

    // gpg takes ids, fingerprints and addresses alike; what it answers with names one key.
    private static string Find(string wanted, SourceLocation location)
    {
        using var gpg = new Gpg(ownHome: false, location);
        var keys = SecretKey.Parse(gpg.Run(_ => { }, "--with-colons", "--list-secret-keys", "--", wanted).Output);
        var usable = keys.FirstOrDefault(k => k is { IsUsable: true, IsSubkey: true }) ?? keys.FirstOrDefault(k => k.IsUsable);
        return (usable ?? (keys.Count > 0 ? keys[0] : null))?.Fingerprint ?? throw new UserFaultException(SourceFaults.NoKey.At(location,
            $"gpg has no private key of '{wanted}'", "name one with --key, give its file with --key-file, or leave the signature out with --no-sign"));
    }
}
