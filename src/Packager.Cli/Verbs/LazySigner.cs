using Packager.Apt;
using Packager.Publishing;

namespace Packager.Cli.Verbs;

/// <summary>A signer that asks for its key when something has to be signed, and never when nothing changes.</summary>
internal sealed class LazySigner(Func<GpgReleaseSigner> open) : IReleaseSigner, IDisposable
{
    private readonly Lazy<GpgReleaseSigner> _signer = new(open);

    public ReadOnlyMemory<byte> PublicKeys => _signer.Value.PublicKeys;

    public ReadOnlyMemory<byte> ArmoredPublicKeys => _signer.Value.ArmoredPublicKeys;

    public IReadOnlyList<string> Fingerprints => _signer.Value.Fingerprints;

    public ReleaseSignatures Sign(ReadOnlyMemory<byte> release) => _signer.Value.Sign(release);

    public void Dispose()
    {
        if (_signer.IsValueCreated) _signer.Value.Dispose();
    }
}
