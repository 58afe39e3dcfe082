using System.Security.Cryptography;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>A cabinet that waits in a file of its own until the database around it is written.</summary>
/// <param name="Name">The name of its stream, or of its file.</param>
/// <param name="IsEmbedded">Whether it becomes a stream of the database.</param>
/// <param name="Path">The file.</param>
/// <param name="Digest">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Length">How many they are.</param>
internal sealed record SpooledCabinet(string Name, bool IsEmbedded, string Path, string Digest, long Length)
{
    /// <summary>Compresses the files of a cabinet.</summary>
    public static SpooledCabinet Write(AuthoredCabinet cabinet, CabinetSettings compression, string path, MsiWriteOptions options)
    {
        using var spool = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        CabinetWriter.Write(spool, AuthoredMsi.FilesOf(cabinet), compression, options.Threads, options.Cache);
        spool.Position = 0;
        var digest = Convert.ToHexStringLower(SHA256.HashData(spool));
        return new(cabinet.Name, cabinet.IsEmbedded, path, digest, spool.Length);
    }
}
