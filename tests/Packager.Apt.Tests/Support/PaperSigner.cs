using System.Text;

namespace Packager.Apt.Tests;

/// <summary>Signs in no time, and nobody would believe it.</summary>
internal sealed class PaperSigner : IReleaseSigner
{
    public ReadOnlyMemory<byte> PublicKeys { get; } = "key"u8.ToArray();

    public ReadOnlyMemory<byte> ArmoredPublicKeys { get; } = "armored key"u8.ToArray();

    public IReadOnlyList<string> Fingerprints { get; } = ["0123456789ABCDEF0123456789ABCDEF01234567"];

    public void Begin()
    {
    }

    public void Prepare()
    {
    }

    public ReleaseSignatures Sign(ReadOnlyMemory<byte> release) => new(Encoding.UTF8.GetBytes("signed\n" + Encoding.UTF8.GetString(release.Span)), "signature"u8.ToArray());
}
