using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>A signature that was read: nothing in it has been believed yet.</summary>
public sealed class AuthenticodeSignature
{
    private const int MostNested = 8;

    private AuthenticodeSignature(SignedCms message, SpcIndirectDataContent content, int length)
    {
        (Message, Content, Length) = (message, content, length);
        (Signer, Certificates) = (message.SignerInfos[0], message.Certificates);
        (Certificate, Attributes) = (Signer.Certificate, new SignerAttributes(Signer));
    }

    /// <summary>What it says of its file.</summary>
    public SpcIndirectDataContent Content { get; }

    /// <summary>How many bytes the signature takes; what follows them is not part of it.</summary>
    public int Length { get; }

    /// <summary>The signer's certificate, or null when it does not come along.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>The certificates that come along.</summary>
    public X509Certificate2Collection Certificates { get; }

    /// <summary>The program's name and page.</summary>
    public SpcSpOpusInfo Opus => Attributes.Opus;

    /// <summary>How the signer's attributes were digested, or null for an unknown algorithm.</summary>
    public HashAlgorithmName? Algorithm => SpcDigest.Find(Signer.DigestAlgorithm.Value);

    /// <summary>The RFC 3161 timestamp in DER, or null.</summary>
    public ReadOnlyMemory<byte>? Timestamp => Attributes.Timestamp;

    /// <summary>Further signatures of the same file, by other digests.</summary>
    public ImmutableArray<AuthenticodeSignature> Nested { get; private init; } = [];

    internal SignedCms Message { get; }

    internal SignerInfo Signer { get; }

    private SignerAttributes Attributes { get; }

    /// <summary>Reads a signature; what follows its last byte is left alone.</summary>
    /// <exception cref="MalformedException">It is not one.</exception>
    public static AuthenticodeSignature Decode(ReadOnlyMemory<byte> bytes)
    {
        var signature = DecodeOne(bytes);
        if (signature.Attributes.Nested.Length > MostNested) throw new MalformedException("the signature holds more further signatures than anybody makes", -1);
        // A nested signature's own nested ones are nobody's business.
        return new AuthenticodeSignature(signature.Message, signature.Content, signature.Length) { Nested = [.. signature.Attributes.Nested.Select(DecodeOne)] };
    }

    private static AuthenticodeSignature DecodeOne(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            AsnDecoder.ReadEncodedValue(bytes.Span, AsnEncodingRules.BER, out _, out _, out var length);
            var message = new SignedCms();
            message.Decode(bytes.Span[..length]);
            if (message.ContentInfo.ContentType.Value != SpcOids.IndirectData) throw new MalformedException("the signature does not sign the digest of a file", -1);
            if (message.SignerInfos.Count != 1) throw new MalformedException("the signature does not have exactly one signer", -1);
            return new AuthenticodeSignature(message, SpcIndirectDataContent.Decode(message.ContentInfo.Content), length);
        }
        catch (Exception fault) when (fault is CryptographicException or AsnContentException)
        {
            throw new MalformedException("the signature is truncated or is not PKCS#7 SignedData", -1, fault);
        }
    }
}
