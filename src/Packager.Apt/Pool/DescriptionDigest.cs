using System.Security.Cryptography;

namespace Packager.Apt;

/// <summary>What joins a package to its long description in Translation-en: the MD5 of the description's text as it stands in a stanza, its last line end included.</summary>
internal static class DescriptionDigest
{
#pragma warning disable CA5351 // The format has MD5; nothing is vouched for with it.
    /// <summary>The digest of a description, which ends with a line feed.</summary>
    public static string Of(ReadOnlySpan<byte> description) => Convert.ToHexStringLower(MD5.HashData(description));
#pragma warning restore CA5351
}
