namespace Packager.Binary;

/// <summary>The CRC-32 of two texts in a row from the checksums of both: multiplying by x^8 for each byte of the second, modulo the polynomial.</summary>
internal static class Crc32Joint
{
    private const uint Polynomial = 0xEDB88320;
    private const uint One = 0x8000_0000;
    private const uint XToTheEighth = One >> 8;

    /// <summary>The checksum of both.</summary>
    public static uint Join(uint first, uint second, long secondLength) => Multiply(Power(secondLength), first) ^ second;

    private static uint Power(long bytes)
    {
        var (result, factor) = (One, XToTheEighth);
        for (; bytes > 0; bytes >>= 1)
        {
            if ((bytes & 1) != 0) result = Multiply(result, factor);
            factor = Multiply(factor, factor);
        }

        return result;
    }

    // Polynomials over GF(2), reflected: the highest bit is the lowest power.
    private static uint Multiply(uint left, uint right)
    {
        var product = 0u;
        for (var bit = One; bit != 0; bit >>= 1)
        {
            if ((left & bit) != 0) product ^= right;
            right = (right >> 1) ^ ((right & 1) * Polynomial);
        }

        return product;
    }
}
