using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Packager.Model;
using Packager.Msi;

namespace Packager.Signing;

/// <summary>
/// A command that signs digests with a key no file holds. It gets the digest on standard input, as <c>$PACKAGER_DIGEST</c> in hex, and in the file that
/// <c>{digest}</c> names (<c>{digest_info}</c>: as PKCS#1 DigestInfo, which PKCS#11's plain RSA mechanism wants), and answers on standard output or in the file <c>{signature}</c>.
/// </summary>
internal sealed class DigestCommand(ImmutableArray<Located<string>> command, string folder, X509Certificate2 certificate) : ISigningKey
{
    private const string SignaturePlace = "{signature}";

    // DigestInfo of SHA-256 up to the digest itself (RFC 8017 §9.2, note 1).
    private static readonly byte[] s_digestInfo =
        [0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20];

    private SourceLocation Location => command[0].Location;

    /// <inheritdoc/>
    public byte[] SignDigest(ReadOnlySpan<byte> digest)
    {
        var scratch = Directory.CreateTempSubdirectory("packager-sign-");
        try
        {
            var bytes = digest.ToArray();
            return Accept(bytes, Ask(bytes, scratch.FullName));
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private byte[] Ask(byte[] digest, string scratch)
    {
        var (plain, info, signature) = (Path.Combine(scratch, "digest"), Path.Combine(scratch, "digest_info"), Path.Combine(scratch, "signature"));
        File.WriteAllBytes(plain, digest);
        File.WriteAllBytes(info, [.. s_digestInfo, .. digest]);
        ImmutableArray<string> words =
        [
            .. command.Select(word => word.Value.Replace("{digest}", plain, StringComparison.Ordinal).Replace("{digest_info}", info, StringComparison.Ordinal)
                .Replace(SignaturePlace, signature, StringComparison.Ordinal)),
        ];
        var answer = ToolProcess.Run(words, folder, digest, Location, ("PACKAGER_DIGEST", Convert.ToHexStringLower(digest)));
        if (!command.Any(word => word.Value.Contains(SignaturePlace, StringComparison.Ordinal))) return answer;
        return File.Exists(signature) ? File.ReadAllBytes(signature) : throw Fault(SigningFaults.CommandFailed, $"'{words[0]}' did not write the file that {{signature}} names");
    }

    // What does not belong to the certificate would only be found out on the user's machine.
    private byte[] Accept(byte[] digest, byte[] signature)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null && rsa.VerifyHash(digest, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) return signature;
        using var ecdsa = certificate.GetECDsaPublicKey();
        if (ecdsa is not null && ecdsa.VerifyHash(digest, signature, DSASignatureFormat.Rfc3279DerSequence)) return signature;
        // PKCS#11 gives the two numbers of ECDSA bare.
        if (ecdsa is not null && ecdsa.VerifyHash(digest, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)) return EcdsaSignature.FromConcatenation(signature);
        throw Fault(SigningFaults.CommandSignedOtherwise, $"the {signature.Length} bytes that '{command[0].Value}' answered are no signature by the key of '{CertificateName.Of(certificate)}'");
    }

    private UserFaultException Fault(DiagnosticDescriptor kind, string message) =>
        new(kind.At(Location, message, "it must sign the SHA-256 digest with PKCS#1 v1.5 (RSA) or ECDSA and answer with the bytes alone"));
}
