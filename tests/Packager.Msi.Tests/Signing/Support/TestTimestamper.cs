using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Packager.Msi;

namespace Packager.Tests.Signing;

/// <summary>A timestamp authority by RFC 3161 whose clock stands where a test puts it.</summary>
internal sealed class TestTimestamper(X509Certificate2 certificate, DateTimeOffset time) : ITimestamper
{
    private const string TstInfo = "1.2.840.113549.1.9.16.1.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    public byte[] Stamp(ReadOnlyMemory<byte> signature) =>
        Token(Rfc3161TimestampRequest.CreateFromData(signature.Span, HashAlgorithmName.SHA256, requestSignerCertificates: true));

    /// <summary>A TimeStampResp for a TimeStampReq, as a server sends it.</summary>
    public byte[] Answer(byte[] query)
    {
        Assert.True(Rfc3161TimestampRequest.TryDecode(query, out var request, out _));
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence()) writer.WriteInteger(0);
            writer.WriteEncodedValue(Token(request));
        }

        return writer.Encode();
    }

    /// <summary>A TimeStampResp that says no.</summary>
    public static byte[] Refusal()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteInteger(2);
        return writer.Encode();
    }

    private byte[] Token(Rfc3161TimestampRequest request)
    {
        var cms = new SignedCms(new ContentInfo(new Oid(TstInfo), Info(request)));
        var signer = new CmsSigner(certificate) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), CertificateId()));
        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    private byte[] Info(Rfc3161TimestampRequest request)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.2.3.4.1");
            using (writer.PushSequence())
            {
                using (writer.PushSequence()) writer.WriteObjectIdentifier(request.HashAlgorithmId.Value!);
                writer.WriteOctetString(request.GetMessageHash().Span);
            }

            writer.WriteInteger(7);
            writer.WriteGeneralizedTime(time, omitFractionalSeconds: true);
            if (request.GetNonce() is { } nonce) writer.WriteInteger(nonce.Span);
        }

        return writer.Encode();
    }

    private byte[] CertificateId()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return writer.Encode();
    }
}
