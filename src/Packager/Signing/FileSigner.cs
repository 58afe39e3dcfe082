using Packager.Model;
using Packager.Msi;

namespace Packager.Signing;

/// <summary>Signs files as the settings say: in this process, with a command for the digest, or with a command for the whole file.</summary>
public sealed class FileSigner
{
    private readonly SigningSettings _settings;
    private readonly SigningIdentity? _identity;
    private readonly ITimestamper? _timestamper;

    private FileSigner(SigningSettings settings, SigningIdentity? identity)
    {
        (_settings, _identity) = (settings, identity);
        _timestamper = settings.Timestamps.IsEmpty ? null : new TimestampServers(settings.Timestamps);
    }

    /// <summary>Prepares for signing: the certificate and its key are read now, so that nothing is half done when they are at fault.</summary>
    /// <param name="settings">Who signs and how.</param>
    /// <param name="now">The current time, against which the certificate's validity is checked.</param>
    /// <param name="diagnostics">Receives PKG5001 to PKG5007 and PKG5014.</param>
    /// <returns>The signer, or null after a fault.</returns>
    public static FileSigner? Create(SigningSettings settings, DateTimeOffset now, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!SettingsChecks.Check(settings, diagnostics)) return null;
        if (!settings.Command.IsEmpty) return new FileSigner(settings, null);
        return IdentityLoader.Load(settings, now, diagnostics) is { } identity ? new FileSigner(settings, identity) : null;
    }

    /// <summary>Who signs, for people; null where a command signs the whole file.</summary>
    public string? Signer => _identity is null ? null : CertificateName.Of(_identity.Certificate);

    /// <summary>What decides the signature of a file besides its content: the certificate or the command, and what is said of the program. No secrets.</summary>
    public string Fingerprint => string.Join('\n',
    [
        _identity?.Certificate.Thumbprint ?? "", _settings.Description ?? "", _settings.Url?.Value ?? "",
        .. _settings.Command.Select(word => word.Value), .. _settings.Timestamps.Select(server => server.Value),
    ]);

    /// <summary>Signs a file in place of any signature that it has, and before it the cabinets that lie beside an .msi; it is replaced only when the new one is whole.</summary>
    /// <exception cref="UserFaultException">The file cannot be signed, a command failed, or a timestamp was refused.</exception>
    /// <exception cref="MachineFaultException">No timestamp server can be reached.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public void Sign(string path)
    {
        var cabinets = CabinetCertificates.CabinetsBeside(path);
        foreach (var cabinet in cabinets) SignAlone(cabinet);
        if (cabinets.Count > 0) CabinetCertificates.Write(path);
        SignAlone(path);
    }

    private void SignAlone(string path)
    {
        if (_identity is null)
        {
            FileCommand.Sign(path, _settings.Command, _settings.Folder);
            return;
        }

        Authenticode.Sign(path, path, _identity, new SigningOptions
        {
            Opus = new SpcSpOpusInfo(_settings.Description ?? Path.GetFileNameWithoutExtension(path), _settings.Url?.Value),
            Timestamper = _timestamper,
        });
    }
}
