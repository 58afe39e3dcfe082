using Packager.Apt;
using Packager.Model;
using Packager.Publishing;

namespace Packager.Cli.Verbs;

/// <summary>A signer whose key is missed only when something has to be signed, and never when nothing changes.</summary>
internal sealed class LazySigner : IReleaseSigner, IDisposable
{
    private readonly RepositoryKeySettings _keys;
    private readonly DiagnosticBag _bag = new();
    private readonly Lazy<GpgReleaseSigner> _signer;
    private Task _beginning = Task.CompletedTask;
    private bool _isUsed;

    /// <summary>Prepares it.</summary>
    /// <param name="keys">Where the key is.</param>
    /// <param name="open">Opens it; its warnings go into the bag.</param>
    public LazySigner(RepositoryKeySettings keys, Func<DiagnosticBag, GpgReleaseSigner> open)
    {
        _keys = keys;
        _signer = new(() => open(_bag));
    }

    public ReadOnlyMemory<byte> PublicKeys => Signer.PublicKeys;

    public ReadOnlyMemory<byte> ArmoredPublicKeys => Signer.ArmoredPublicKeys;

    public IReadOnlyList<string> Fingerprints => Signer.Fingerprints;

    /// <summary>What there is to say about the keys, once they were used.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _isUsed ? _bag : [];

    // A key that is not named may have to be made, and one in a file is brought into a home of its own: that waits until it is needed.
    public void Begin()
    {
        if (_keys.Keys.IsEmpty || _keys.Secret is not null || _keys.Keys.Any(File.Exists)) return;
        _beginning = Task.Run(() => _ = _signer.Value.ArmoredPublicKeys.Length);
    }

    public void Prepare() => Signer.Prepare();

    public ReleaseSignatures Sign(ReadOnlyMemory<byte> release) => Signer.Sign(release);

    public void Dispose()
    {
        // Whatever it found: nobody asked for it.
        Task.WhenAny(_beginning).Wait();
        if (_signer.IsValueCreated) _signer.Value.Dispose();
    }

    private GpgReleaseSigner Signer
    {
        get
        {
            _isUsed = true;
            return _signer.Value;
        }
    }
}
