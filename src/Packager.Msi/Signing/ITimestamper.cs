namespace Packager.Msi;

/// <summary>Someone who confirms when a signature existed (RFC 3161).</summary>
public interface ITimestamper
{
    /// <summary>A TimeStampToken, in DER, over the SHA-256 digest of the given signature value.</summary>
    byte[] Stamp(ReadOnlyMemory<byte> signature);
}
