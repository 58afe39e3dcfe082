using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>What the tables say of a file's bytes.</summary>
/// <param name="Length">How many they are.</param>
/// <param name="Version">The version in its resources, four numbers; null for a file without one.</param>
/// <param name="Language">Its languages, decimal ids with commas; null for none.</param>
/// <param name="HashParts">Its MD5 as four little-endian numbers (MsiFileHash).</param>
/// <param name="Digest">Its SHA-256, lower-case hex.</param>
internal sealed record FileFacts(long Length, string? Version, string? Language, ImmutableArray<object?> HashParts, string Digest)
{
    /// <summary>Reads a file once.</summary>
    /// <exception cref="IOException">It vanished or cannot be read.</exception>
    public static FileFacts Read(Content content)
    {
        using var stream = content.Open();
        var version = VersionOf(stream);
#pragma warning disable CA5351 // MsiFileHash is an MD5 by definition.
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = Read(stream, md5, sha);
        return new(length, version?.File.ToString(4), version is null ? null : Languages(version), Parts(md5.GetHashAndReset()), Convert.ToHexStringLower(sha.GetHashAndReset()));
    }

    // The buffer is borrowed: one of this size for each of many small files would be most of what is allocated.
    private static long Read(Stream stream, params ReadOnlySpan<IncrementalHash> hashes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        long length = 0;
        for (int count; (count = stream.Read(buffer)) > 0; length += count)
            foreach (var hash in hashes) hash.AppendData(buffer, 0, count);
        ArrayPool<byte>.Shared.Return(buffer);
        return length;
    }

    private static PeVersion? VersionOf(Stream stream)
    {
        try
        {
            return PeFile.HasMagic(stream) ? PeFile.Read(stream).Version : null;
        }
        catch (MalformedException)
        {
            // Windows finds no version in it either.
            return null;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    // A file with a version needs a language; 0 is the neutral one (ICE60).
    private static string Languages(PeVersion version) => version.Languages.Count == 0
        ? "0"
        : string.Join(',', version.Languages.Select(language => language.ToString(CultureInfo.InvariantCulture)));

    private static ImmutableArray<object?> Parts(ReadOnlySpan<byte> md5)
    {
        var parts = ImmutableArray.CreateBuilder<object?>(4);
        for (var at = 0; at < md5.Length; at += 4) parts.Add(BinaryPrimitives.ReadInt32LittleEndian(md5[at..]));
        return parts.MoveToImmutable();
    }
}
