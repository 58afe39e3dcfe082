using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Packager.Msi;

/// <summary>
/// Writes the PKCS#7 SignedData (RFC 2315 §9) of Authenticode. It is not CMS: the content stands there as it is, without an OCTET STRING around it,
/// and its digest leaves out the outermost tag and length.
/// </summary>
internal static class SignedDataWriter
{
    public static byte[] Write(SpcIndirectDataContent content, SigningIdentity identity, SigningOptions options)
    {
        var encoded = content.Encode();
        var attributes = SignedAttributes(encoded, options);
        var signature = identity.Key.SignDigest(SHA256.HashData(attributes));
        var timestamp = options.Timestamper?.Stamp(signature);

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(SpcOids.SignedData);
            using (writer.PushSequence(Context(0)))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf()) WriteAlgorithm(writer, SpcOids.Sha256, withNull: true);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(SpcOids.IndirectData);
                    using (writer.PushSequence(Context(0))) writer.WriteEncodedValue(encoded);
                }

                using (writer.PushSetOf(Context(0))) WriteCertificates(writer, identity);
                using (writer.PushSetOf()) WriteSigner(writer, identity.Certificate, attributes, signature, timestamp);
            }
        }

        return writer.Encode();
    }

    // DER sorts the set and the digest is taken over its encoding as a SET (RFC 2315 §9.3), though it is stored under the tag [0].
    private static byte[] SignedAttributes(byte[] content, SigningOptions options)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            WriteAttribute(writer, SpcOids.ContentType, value => value.WriteObjectIdentifier(SpcOids.IndirectData));
            WriteAttribute(writer, SpcOids.MessageDigest, value => value.WriteOctetString(SHA256.HashData(Inside(content))));
            WriteAttribute(writer, SpcOids.SpOpusInfo, value => value.WriteEncodedValue(options.Opus.Encode()));
            WriteAttribute(writer, SpcOids.StatementType, value =>
            {
                using (value.PushSequence()) value.WriteObjectIdentifier(SpcOids.IndividualCodeSigning);
            });
        }

        return writer.Encode();
    }

    private static ReadOnlySpan<byte> Inside(byte[] encoded)
    {
        AsnDecoder.ReadEncodedValue(encoded, AsnEncodingRules.DER, out var offset, out var length, out _);
        return encoded.AsSpan(offset, length);
    }

    private static void WriteCertificates(AsnWriter writer, SigningIdentity identity)
    {
        writer.WriteEncodedValue(identity.Certificate.RawData);
        foreach (var issuer in identity.Issuers)
        {
            if (!issuer.SubjectName.RawData.AsSpan().SequenceEqual(issuer.IssuerName.RawData)) writer.WriteEncodedValue(issuer.RawData);
        }
    }

    private static void WriteSigner(AsnWriter writer, X509Certificate2 certificate, byte[] attributes, byte[] signature, byte[]? timestamp)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(certificate.IssuerName.RawData);
                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }

            WriteAlgorithm(writer, SpcOids.Sha256, withNull: true);
            using (writer.PushSetOf(Context(0)))
            {
                var each = new AsnReader(attributes, AsnEncodingRules.DER).ReadSetOf();
                while (each.HasData) writer.WriteEncodedValue(each.ReadEncodedValue().Span);
            }

            if (certificate.GetKeyAlgorithm() == SpcOids.Rsa) WriteAlgorithm(writer, SpcOids.Rsa, withNull: true);
            else WriteAlgorithm(writer, SpcOids.EcdsaWithSha256, withNull: false);
            writer.WriteOctetString(signature);
            if (timestamp is null) return;
            using (writer.PushSetOf(Context(1))) WriteAttribute(writer, SpcOids.Rfc3161Timestamp, value => value.WriteEncodedValue(timestamp));
        }
    }

    private static void WriteAttribute(AsnWriter writer, string oid, Action<AsnWriter> value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            using (writer.PushSetOf()) value(writer);
        }
    }

    private static void WriteAlgorithm(AsnWriter writer, string oid, bool withNull)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            if (withNull) writer.WriteNull();
        }
    }

    private static Asn1Tag Context(int value) => new(TagClass.ContextSpecific, value, isConstructed: true);
}
