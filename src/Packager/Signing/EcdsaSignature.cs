using System.Formats.Asn1;

namespace Packager.Signing;

/// <summary>The two forms of an ECDSA signature.</summary>
internal static class EcdsaSignature
{
    /// <summary>Turns r and s, one behind the other, into an Ecdsa-Sig-Value (RFC 3279 §2.2.3).</summary>
    public static byte[] FromConcatenation(ReadOnlySpan<byte> numbers)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(Trim(numbers[..(numbers.Length / 2)]));
            writer.WriteIntegerUnsigned(Trim(numbers[(numbers.Length / 2)..]));
        }

        return writer.Encode();
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> number) => number[..^1].TrimStart((byte)0) is var high ? number[(number.Length - 1 - high.Length)..] : number;
}
