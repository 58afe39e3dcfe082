using System.Globalization;
using System.Text;
using Packager.Debian;
using Packager.Model;

namespace Packager.Signing;

/// <summary>
/// Signs packages from within through gpg: a detached signature over debian-binary, control.tar and data.tar in a row (debsigs(1)), or dpkg-sig's signed
/// text about them. The time in the signature is the release's, so that the same package is signed with the same bytes; no earlier than the key, though.
/// </summary>
internal sealed class DebSigner : IDebSigner, IDisposable
{
    private readonly DebSignature _signature;
    private readonly string? _passphrase;
    private readonly Gpg _gpg;
    private readonly SecretKey _key;
    private readonly long _time;

    private DebSigner(DebSignature signature, DateTimeOffset date, string? passphrase, Gpg gpg)
    {
        (_signature, _passphrase, _gpg) = (signature, passphrase, gpg);
        if (signature.KeyFile is { } file) Import(file);
        _key = SigningKeyChoice.Choose(Keys(), signature);
        _time = Math.Max(date.ToUnixTimeSeconds(), _key.Created);
        // So that a wrong passphrase is told before anything is packed.
        Sign("--detach-sign", _ => { });
    }

    /// <summary>Prepares for signing; the key has signed once when this returns.</summary>
    /// <param name="signature">The settings.</param>
    /// <param name="date">The release's date.</param>
    /// <param name="environment">Where the passphrase is.</param>
    /// <exception cref="UserFaultException">gpg is missing, or the key cannot sign: PKG2011 to PKG2015.</exception>
    public static DebSigner Open(DebSignature signature, DateTimeOffset date, IReadOnlyDictionary<string, string> environment)
    {
        var gpg = new Gpg(ownHome: signature.KeyFile is not null, signature.Location);
        try
        {
            return new DebSigner(signature, date, Passphrase.Find(environment), gpg);
        }
        catch
        {
            gpg.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public SignatureMember Sign(IReadOnlyList<UnsignedMember> members) => new(_signature.MemberName, _signature.IsDpkgSig
        ? Sign("--clearsign", input => input.Write(Encoding.UTF8.GetBytes(DpkgSigText.Of(members, _signature, DateTimeOffset.FromUnixTimeSeconds(_time)))))
        : Sign("--detach-sign", input => CopyAll(members, input)));

    /// <summary>A text with its signature around it, as .dsc and .changes files carry it (RFC 9580, 7).</summary>
    public byte[] SignText(byte[] text) => Sign("--clearsign", input => input.Write(text));

    /// <inheritdoc/>
    public void Dispose() => _gpg.Dispose();

    private static void CopyAll(IReadOnlyList<UnsignedMember> members, Stream output)
    {
        foreach (var member in members)
        {
            using var content = member.Open();
            content.CopyTo(output);
        }
    }

    private void Import(Located<string> file)
    {
        try
        {
            using var key = File.OpenRead(file.Value);
            _gpg.Run(key.CopyTo, "--import");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserFaultException(DebSignatureFaults.KeyFile.At(file.Location, $"'{file.Value}' cannot be read: {UnreadableFile.Reason(fault)}", $"it is looked for at {Path.GetFullPath(file.Value)}"));
        }
    }

    private IReadOnlyList<SecretKey> Keys()
    {
        var keys = SecretKey.Parse(_gpg.Run(_ => { }, "--with-colons", "--list-secret-keys").Output);
        if (keys.Count == 0 && _signature.KeyFile is { } file)
            throw new UserFaultException(DebSignatureFaults.KeyFile.At(file.Location, $"'{file.Value}' holds no private key of OpenPGP", "'gpg --armor --export-secret-keys ID' writes such a file"));
        return keys;
    }

    private byte[] Sign(string how, Action<Stream> feed)
    {
        // An agent of the user's own may know the passphrase, or ask for it.
        string[] loopback = _passphrase is null && _signature.KeyFile is null ? [] : ["--pinentry-mode", "loopback", "--passphrase-fd", "0"];
        var answer = _gpg.Run(
            input =>
            {
                if (loopback.Length > 0) input.Write(Encoding.UTF8.GetBytes(_passphrase + "\n"));
                feed(input);
            },
            [.. loopback, "--digest-algo", "SHA256", "--faked-system-time", _time.ToString(CultureInfo.InvariantCulture) + "!", "--local-user", _key.Fingerprint + "!", how, "--output", "-"]);
        return answer.ExitCode == 0 ? answer.Output : throw new UserFaultException(Fault(answer));
    }

    private Diagnostic Fault(GpgAnswer answer) => answer.LacksPassphrase
        ? DebSignatureFaults.Passphrase.At(_signature.Location,
            _passphrase is null ? $"the key {_key.Fingerprint} is protected by a passphrase, and none was given" : $"the passphrase is not the one of the key {_key.Fingerprint}",
            $"put it into the environment variable {Passphrase.Variables[0]}")
        : DebSignatureFaults.GpgFailed.At(_signature.Location, $"gpg ended with code {answer.ExitCode}", "it said: " + answer.Said);
}
