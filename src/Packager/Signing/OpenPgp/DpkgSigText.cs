using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Packager.Debian;

namespace Packager.Signing;

/// <summary>The text that dpkg-sig signs: who, when, and the members with their digests. dpkg-sig left Debian with release 12; its verifiers remain.</summary>
internal static class DpkgSigText
{
    private const int FormatVersion = 4;

    /// <summary>Writes it.</summary>
    public static string Of(IReadOnlyList<UnsignedMember> members, DebSignature signature, DateTimeOffset date)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Version: {FormatVersion}\nSigner: {signature.Signer}\n");
        text.Append(CultureInfo.InvariantCulture, $"Date: {date.UtcDateTime:ddd MMM} {date.UtcDateTime.Day,2} {date.UtcDateTime:HH:mm:ss yyyy}\nRole: {signature.Role}\nFiles:\n");
        foreach (var member in members) text.Append(CultureInfo.InvariantCulture, $"\t{Digests(member)} {member.Length} {member.Name}\n");
        return text.ToString();
    }

#pragma warning disable CA5350, CA5351 // The format has MD5 and SHA-1; the signature itself is over SHA-256.
    private static string Digests(UnsignedMember member)
    {
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        using var content = member.Open();
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            md5.AppendData(buffer, 0, read);
            sha1.AppendData(buffer, 0, read);
        }

        return $"{Convert.ToHexStringLower(md5.GetHashAndReset())} {Convert.ToHexStringLower(sha1.GetHashAndReset())}";
    }
#pragma warning restore CA5350, CA5351
}
