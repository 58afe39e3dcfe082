using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>The attributes of a signer that Authenticode gives a meaning to.</summary>
internal sealed class SignerAttributes
{
    /// <summary>Picks them out.</summary>
    /// <exception cref="MalformedException">An attribute that must stand alone does not.</exception>
    /// <exception cref="System.Formats.Asn1.AsnContentException">An attribute has another shape.</exception>
    public SignerAttributes(SignerInfo signer)
    {
        Opus = Single(signer.SignedAttributes, SpcOids.SpOpusInfo) is { } opus ? SpcSpOpusInfo.Decode(opus) : new SpcSpOpusInfo(null, null);
        Timestamp = Single(signer.UnsignedAttributes, SpcOids.Rfc3161Timestamp);
        Nested = [.. All(signer.UnsignedAttributes, SpcOids.NestedSignature)];
    }

    public SpcSpOpusInfo Opus { get; }

    public ReadOnlyMemory<byte>? Timestamp { get; }

    public ImmutableArray<ReadOnlyMemory<byte>> Nested { get; }

    private static ReadOnlyMemory<byte>? Single(CryptographicAttributeObjectCollection attributes, string oid)
    {
        var values = All(attributes, oid).Take(2).ToArray();
        if (values.Length > 1) throw new MalformedException($"the signature has the attribute {oid} twice", -1);
        return values.Length == 0 ? default(ReadOnlyMemory<byte>?) : values[0];
    }

    private static IEnumerable<ReadOnlyMemory<byte>> All(CryptographicAttributeObjectCollection attributes, string oid)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Oid?.Value != oid) continue;
            foreach (var value in attribute.Values) yield return value.RawData;
        }
    }
}
