using System.Formats.Asn1;
using System.Text;

namespace Packager.Msi;

/// <summary>What Windows shows of a signed file when it asks for consent (SpcSpOpusInfo).</summary>
/// <param name="Description">The program's name; null for none.</param>
/// <param name="Url">Where more is said; null for none.</param>
public sealed record SpcSpOpusInfo(string? Description, string? Url)
{
    private static readonly Asn1Tag Unicode = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag Ascii = new(TagClass.ContextSpecific, 1);

    internal byte[] Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            if (Description is not null)
            {
                using (writer.PushSequence(Explicit(0))) writer.WriteOctetString(Encoding.BigEndianUnicode.GetBytes(Description), Unicode);
            }

            if (Url is not null)
            {
                using (writer.PushSequence(Explicit(1))) writer.WriteCharacterString(UniversalTagNumber.IA5String, Url, new Asn1Tag(TagClass.ContextSpecific, 0));
            }
        }

        return writer.Encode();
    }

    /// <summary>Reads the attribute's value.</summary>
    /// <exception cref="AsnContentException">It is not one.</exception>
    internal static SpcSpOpusInfo Decode(ReadOnlyMemory<byte> der)
    {
        var content = new AsnReader(der, AsnEncodingRules.BER).ReadSequence();
        string? description = null, url = null;
        if (Next(content, 0)) description = ReadString(content.ReadSequence(Explicit(0)));
        if (Next(content, 1)) url = ReadLink(content.ReadSequence(Explicit(1)));
        return new SpcSpOpusInfo(description, url);
    }

    // SpcString: BMPString or IA5String.
    private static string? ReadString(AsnReader reader)
    {
        if (!reader.HasData) return null;
        return reader.PeekTag().HasSameClassAndValue(Unicode)
            ? Encoding.BigEndianUnicode.GetString(reader.ReadOctetString(Unicode))
            : Encoding.ASCII.GetString(reader.ReadOctetString(Ascii));
    }

    // SpcLink: an address, an object, or a file's name; only the first says anything here.
    private static string? ReadLink(AsnReader reader) => Next(reader, 0) ? Encoding.ASCII.GetString(reader.ReadOctetString(Unicode)) : null;

    private static bool Next(AsnReader reader, int tag) =>
        reader.HasData && reader.PeekTag() is { TagClass: TagClass.ContextSpecific } next && next.TagValue == tag;

    private static Asn1Tag Explicit(int value) => new(TagClass.ContextSpecific, value, isConstructed: true);
}
