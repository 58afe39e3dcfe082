using System.Text;

namespace Packager.Publishing;

/// <summary>ASCII armour of public keys (RFC 9580 §6), as gpg writes it.</summary>
internal static class PublicKeyArmor
{
    private const int LineLength = 64;
    private const uint CrcStart = 0xB704CE;
    private const uint CrcPolynomial = 0x1864CFB;

    /// <summary>Armours them.</summary>
    /// <param name="keys">The keys, as gpg exports them.</param>
    public static byte[] Of(ReadOnlySpan<byte> keys)
    {
        var text = new StringBuilder("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n");
        var encoded = Convert.ToBase64String(keys);
        for (var at = 0; at < encoded.Length; at += LineLength) text.Append(encoded, at, Math.Min(LineLength, encoded.Length - at)).Append('\n');
        var crc = Crc24(keys);
        text.Append('=').Append(Convert.ToBase64String([(byte)(crc >> 16), (byte)(crc >> 8), (byte)crc])).Append('\n');
        return Encoding.ASCII.GetBytes(text.Append("-----END PGP PUBLIC KEY BLOCK-----\n").ToString());
    }

    // RFC 9580 §6.1.1
    private static uint Crc24(ReadOnlySpan<byte> bytes)
    {
        var crc = CrcStart;
        foreach (var value in bytes)
        {
            crc ^= (uint)value << 16;
            for (var bit = 0; bit < 8; bit++)
            {
                crc <<= 1;
                if ((crc & 0x1000000) != 0) crc ^= CrcPolynomial;
            }
        }

        return crc & 0xFFFFFF;
    }
}
