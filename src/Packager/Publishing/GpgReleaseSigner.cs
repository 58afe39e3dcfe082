using System.Text;
using Packager.Apt;
using Packager.Model;
using Packager.Signing;

namespace Packager.Publishing;

/// <summary>Signs repositories through gpg: keys of the user's keyring (agent, smart card and subkeys with it), or a private key from a file or a secret in a home that vanishes afterwards.</summary>
public sealed class GpgReleaseSigner : IReleaseSigner, IDisposable
{
    private const string Hash = "SHA512";
    private readonly RepositoryGpg _gpg;
    private readonly DateTimeOffset? _date;
    private readonly string[] _fingerprints;
    private readonly Lazy<byte[]> _binary;
    private readonly Lazy<byte[]> _armored;
    private GpgRun? _waiting;

    private GpgReleaseSigner(RepositoryGpg gpg, string[] fingerprints, DateTimeOffset? date)
    {
        (_gpg, _fingerprints, _date) = (gpg, fingerprints, date);
        _binary = new(() => gpg.Run(default, ["--export", "--export-options", "export-minimal", .. fingerprints]));
        _armored = new(() => PublicKeyArmor.Of(_binary.Value));
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> PublicKeys => _binary.Value;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ArmoredPublicKeys => _armored.Value;

    /// <inheritdoc/>
    public IReadOnlyList<string> Fingerprints => _fingerprints;

    /// <summary>Finds the keys and checks that apt will take their signatures.</summary>
    /// <param name="settings">Where the keys are; without any, the one that Packager made for this origin is taken, and made when there is none.</param>
    /// <param name="now">Today, for keys that expire.</param>
    /// <param name="date">The time of the signatures; null for the clock's.</param>
    /// <param name="bag">Receives PKG4021 and PKG4022.</param>
    /// <param name="talk">Where a key that had to be made is told.</param>
    /// <exception cref="MachineFaultException">There is no such key, or no gpg (PKG4008).</exception>
    public static GpgReleaseSigner Open(RepositoryKeySettings settings, DateTimeOffset now, DateTimeOffset? date, DiagnosticBag bag, Action<string> talk)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var files = settings.Keys.Where(File.Exists).ToArray();
        var gpg = new RepositoryGpg(ownHome: settings.Secret is not null || files.Length > 0, settings.Passphrase);
        try
        {
            if (settings.Secret is { } secret) gpg.RunWithSecret(Encoding.UTF8.GetBytes(secret.ReplaceLineEndings("\n") + "\n"), "--import");
            foreach (var file in files) gpg.RunWithSecret(File.ReadAllBytes(file), "--import");
            var named = settings.Keys.Except(files, StringComparer.Ordinal).ToArray();
            // Of keys that are named the public parts are listed at the same time.
            var listing = named.Length > 0 && files.Length == 0 ? Task.Run(() => gpg.Ask(default, ["--with-colons", "--list-sigs", .. named])) : null;
            var fingerprints = Secret(gpg, settings, named, imported: settings.Secret is not null || files.Length > 0, talk);
            var listed = listing?.GetAwaiter().GetResult() is { ExitCode: 0 } answer ? answer.Output : gpg.Run(default, ["--with-colons", "--list-sigs", .. fingerprints]);
            foreach (var key in RepositoryKey.Parse(listed).Where(key => fingerprints.Contains(key.Fingerprint))) key.Check(now, bag);
            bag.ThrowIfErrors();
            return new GpgReleaseSigner(gpg, fingerprints, date is { } then ? TimeOf(gpg, fingerprints, then) : null);
        }
        catch
        {
            gpg.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Begin()
    {
        // The keys were found when it was opened.
    }

    /// <inheritdoc/>
    public void Prepare()
    {
        _ = ArmoredPublicKeys.Length;
        _waiting ??= Start();
    }

    /// <inheritdoc/>
    public ReleaseSignatures Sign(ReadOnlyMemory<byte> release)
    {
        // One signature serves both files. Two runs of gpg side by side would not do: at its first use the agent writes an imported key anew, in place, and who reads it then finds half of it.
        using var run = Interlocked.Exchange(ref _waiting, null) ?? Start();
        var signature = _gpg.FinishWithSecret(run, release);
        return new ReleaseSignatures(CleartextMessage.Of(release.Span, Hash, signature), signature);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _waiting?.Dispose();
        _gpg.Dispose();
    }

    private GpgRun Start()
    {
        string[] time = _date is { } date ? ["--faked-system-time", date.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture) + "!"] : [];
        return _gpg.StartWithSecret(["--digest-algo", Hash, .. time, .. _fingerprints.SelectMany(fingerprint => (string[])["--local-user", fingerprint]), "--textmode", "--armor", "--detach-sign", "--output", "-"]);
    }

    private static string[] Secret(RepositoryGpg gpg, RepositoryKeySettings settings, string[] named, bool imported, Action<string> talk)
    {
        if (named.Length == 0 && !imported) return [KeyOf(gpg, settings.Origin) ?? RepositoryKeyMaking.Make(gpg, settings, talk)];
        var all = (named.Length == 0 ? [""] : named).SelectMany(name => Listed(gpg, name)).Where(key => !key.IsSubkey || named.Length > 0).Select(key => key.Primary).Distinct(StringComparer.Ordinal).ToArray();
        return all.Length > 0 ? all : throw RepositoryGpg.Fault("the key to sign with is not there", "'gpg --list-secret-keys --keyid-format long' lists those that are");
    }

    // No signature is older than its key.
    private static DateTimeOffset TimeOf(RepositoryGpg gpg, string[] fingerprints, DateTimeOffset date)
    {
        var created = DateTimeOffset.FromUnixTimeSeconds(fingerprints.SelectMany(fingerprint => Listed(gpg, fingerprint)).Max(key => key.Created));
        return created > date ? created : date;
    }

    private static string? KeyOf(RepositoryGpg gpg, string origin) =>
        Listed(gpg, "=" + RepositoryKeyMaking.UserId(origin)).Where(key => !key.IsSubkey && key.IsUsable).MaxBy(key => key.Created)?.Fingerprint;

    private static IReadOnlyList<SecretKey> Listed(RepositoryGpg gpg, string name)
    {
        var answer = gpg.Ask(default, name.Length == 0 ? ["--with-colons", "--list-secret-keys"] : ["--with-colons", "--list-secret-keys", name]);
        if (answer.ExitCode == 0) return SecretKey.Parse(answer.Output);
        return name.StartsWith('=') ? [] : throw RepositoryGpg.Fault($"gpg has no private key '{TerminalText.OneLine(name)}'", "'gpg --list-secret-keys --keyid-format long' lists those that it has");
    }
}
