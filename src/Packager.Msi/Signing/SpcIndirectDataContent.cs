using System.Formats.Asn1;
using System.Security.Cryptography;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>What an Authenticode signature says of its file: its kind and its digest (SpcIndirectDataContent).</summary>
/// <param name="Subject">The kind of file.</param>
/// <param name="Algorithm">How the digest was made.</param>
/// <param name="Digest">The digest.</param>
public sealed record SpcIndirectDataContent(SpcSubject Subject, HashAlgorithmName Algorithm, ReadOnlyMemory<byte> Digest)
{
    // {000C10F1-0000-0000-C000-000000000046}, the subject interface package of Windows Installer.
    private static readonly byte[] InstallerSip = new Guid("000C10F1-0000-0000-C000-000000000046").ToByteArray();

    /// <summary>The DER encoding, for a digest by SHA-256.</summary>
    public byte[] Encode()
    {
        if (Algorithm != HashAlgorithmName.SHA256) throw new InvalidOperationException("signatures are made with SHA-256 only");
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence()) WriteData(writer);
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(SpcOids.Sha256);
                    writer.WriteNull();
                }

                writer.WriteOctetString(Digest.Span);
            }
        }

        return writer.Encode();
    }

    /// <summary>Reads the encoding.</summary>
    /// <exception cref="MalformedException">It is not one, is of a kind that is not known, or names an unknown digest.</exception>
    public static SpcIndirectDataContent Decode(ReadOnlyMemory<byte> der)
    {
        try
        {
            var content = new AsnReader(der, AsnEncodingRules.BER).ReadSequence();
            var subject = ReadData(content.ReadSequence());
            var info = content.ReadSequence();
            var oid = info.ReadSequence().ReadObjectIdentifier();
            if (SpcDigest.Find(oid) is not { } algorithm) throw new MalformedException($"the signature uses a digest that is not known ({oid})", -1);
            var digest = info.ReadOctetString();
            if (digest.Length != SpcDigest.LengthOf(algorithm)) throw new MalformedException("the signature's digest does not have the length of its algorithm", -1);
            return new SpcIndirectDataContent(subject, algorithm, digest);
        }
        catch (AsnContentException fault)
        {
            throw new MalformedException("the signature's content is not the SpcIndirectDataContent of Authenticode", -1, fault);
        }
    }

    private void WriteData(AsnWriter writer)
    {
        if (Subject == SpcSubject.Installer)
        {
            writer.WriteObjectIdentifier(SpcOids.SipInfo);
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                writer.WriteOctetString(InstallerSip);
                for (var reserved = 0; reserved < 5; reserved++) writer.WriteInteger(0);
            }

            return;
        }

        if (Subject == SpcSubject.Cabinet)
        {
            writer.WriteObjectIdentifier(SpcOids.CabinetData);
            using (writer.PushSequence(Tag(2))) writer.WriteOctetString(System.Text.Encoding.BigEndianUnicode.GetBytes("<<<Obsolete>>>"), new Asn1Tag(TagClass.ContextSpecific, 0));
            return;
        }

        // SpcPeImageData: no flags, and a file without a name.
        writer.WriteObjectIdentifier(SpcOids.PeImageData);
        using (writer.PushSequence())
        {
            writer.WriteBitString([]);
            using (writer.PushSequence(Tag(0)))
            using (writer.PushSequence(Tag(2)))
                writer.WriteOctetString([], new Asn1Tag(TagClass.ContextSpecific, 0));
        }
    }

    private static SpcSubject ReadData(AsnReader data)
    {
        var oid = data.ReadObjectIdentifier();
        if (oid == SpcOids.PeImageData) return SpcSubject.Program;
        if (oid == SpcOids.CabinetData) return SpcSubject.Cabinet;
        if (oid != SpcOids.SipInfo) throw new MalformedException($"the signature is for a kind of file that is not known ({oid})", -1);
        var sip = data.ReadSequence();
        sip.ReadInteger();
        return sip.ReadOctetString().AsSpan().SequenceEqual(InstallerSip)
            ? SpcSubject.Installer
            : throw new MalformedException("the signature is for a kind of file that is not known", -1);
    }

    private static Asn1Tag Tag(int value) => new(TagClass.ContextSpecific, value, isConstructed: true);
}
