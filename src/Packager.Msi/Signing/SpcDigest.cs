using System.Security.Cryptography;

namespace Packager.Msi;

/// <summary>The digest algorithms that signatures name.</summary>
internal static class SpcDigest
{
    private static readonly (string Oid, HashAlgorithmName Name, int Length)[] All =
    [
        ("1.2.840.113549.2.5", HashAlgorithmName.MD5, 16),
        ("1.3.14.3.2.26", HashAlgorithmName.SHA1, 20),
        (SpcOids.Sha256, HashAlgorithmName.SHA256, 32),
        ("2.16.840.1.101.3.4.2.2", HashAlgorithmName.SHA384, 48),
        ("2.16.840.1.101.3.4.2.3", HashAlgorithmName.SHA512, 64),
    ];

    /// <summary>The algorithm of an object identifier, or null for one that no signature should use.</summary>
    public static HashAlgorithmName? Find(string? oid) => Array.FindIndex(All, a => a.Oid == oid) is var at and >= 0 ? All[at].Name : null;

    /// <summary>How long its digests are, in bytes.</summary>
    public static int LengthOf(HashAlgorithmName algorithm) => Array.Find(All, a => a.Name == algorithm).Length;

    /// <summary>Whether others can make a second file with the same digest.</summary>
    public static bool IsWeak(HashAlgorithmName algorithm) => algorithm == HashAlgorithmName.MD5 || algorithm == HashAlgorithmName.SHA1;
}
