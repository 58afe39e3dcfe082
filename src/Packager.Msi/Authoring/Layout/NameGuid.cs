using System.Security.Cryptography;

namespace Packager.Msi;

/// <summary>GUIDs made of names, RFC 9562 §5.5 (version 5): the same name in the same namespace always has the same one.</summary>
internal static class NameGuid
{
    /// <summary>The GUID of a name that is given by its bytes.</summary>
    public static Guid Create(Guid space, ReadOnlySpan<byte> name)
    {
        var named = new byte[16 + name.Length];
        space.TryWriteBytes(named, bigEndian: true, out _);
        name.CopyTo(named.AsSpan(16));
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The RFC names SHA-1; nothing is protected by it here.
        SHA1.HashData(named, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>The way that tables write one: in braces, upper case.</summary>
    public static string Text(this Guid guid) => guid.ToString("B").ToUpperInvariant();
}
