using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Packager.Msi;

/// <summary>Accounts of services, and how access rights name them.</summary>
public static class ServiceAccount
{
    private const string Domain = @"NT SERVICE\";

    /// <summary>The account that Windows makes up for one service alone, without a password.</summary>
    public static string Virtual(string service) => Domain + service;

    /// <summary>The service whose virtual account an account is; null when it is none.</summary>
    public static string? ServiceOf(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.StartsWith(Domain, StringComparison.OrdinalIgnoreCase) ? account[Domain.Length..] : null;
    }

    /// <summary>What stands for an account in SDDL: its well-known letters or its SID; null when only the machine knows it.</summary>
    public static string? Sid(string? account) => account switch
    {
        null or "LocalSystem" => "SY",
        @"NT AUTHORITY\LocalService" => "LS",
        @"NT AUTHORITY\NetworkService" => "NS",
        _ => ServiceOf(account) is { } service ? ServiceSid(service) : null,
    };

    /// <summary>The SID of a service: 80, then the SHA-1 of its name in upper case as five numbers (MS-DTYP 2.4.2.4, NT SERVICE).</summary>
    private static string ServiceSid(string service)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Windows derives the SID so.
        SHA1.HashData(Encoding.Unicode.GetBytes(service.ToUpperInvariant()), hash);
#pragma warning restore CA5350
        var sid = new StringBuilder("S-1-5-80");
        for (var at = 0; at < hash.Length; at += 4) sid.Append(CultureInfo.InvariantCulture, $"-{BinaryPrimitives.ReadUInt32LittleEndian(hash[at..])}");
        return sid.ToString();
    }
}
