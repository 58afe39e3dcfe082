using System.Globalization;
using System.Security.Cryptography;

namespace Packager.Debian;

/// <summary>A file that a .dsc, .buildinfo or .changes file lists, with its checksums (deb822(5), dsc(5)).</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Md5">Lower-case hex, for the field Files.</param>
/// <param name="Sha1">Lower-case hex, for Checksums-Sha1.</param>
/// <param name="Sha256">Lower-case hex, for Checksums-Sha256.</param>
public sealed record SourceFile(string Name, long Size, string Md5, string Sha1, string Sha256)
{
    private const int Chunk = 1 << 16;

    /// <summary>Reads a file once and takes all its checksums.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SourceFile Of(string path)
    {
#pragma warning disable CA5350, CA5351 // The file format fixes the algorithms.
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350, CA5351
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = File.OpenRead(path);
        var buffer = new byte[Chunk];
        var size = 0L;
        for (int read; (read = stream.Read(buffer)) > 0; size += read)
        {
            md5.AppendData(buffer, 0, read);
            sha1.AppendData(buffer, 0, read);
            sha256.AppendData(buffer, 0, read);
        }

        return new SourceFile(Path.GetFileName(path), size, Hex(md5), Hex(sha1), Hex(sha256));
    }

    /// <summary>The value of Checksums-Sha1: a line for each file, the first one empty.</summary>
    public static string Sha1Of(IEnumerable<SourceFile> files) => Lines(files, file => string.Create(CultureInfo.InvariantCulture, $"{file.Sha1} {file.Size} {file.Name}"));

    /// <summary>The value of Checksums-Sha256.</summary>
    public static string Sha256Of(IEnumerable<SourceFile> files) => Lines(files, file => string.Create(CultureInfo.InvariantCulture, $"{file.Sha256} {file.Size} {file.Name}"));

    /// <summary>The value of Files.</summary>
    /// <param name="files">What is listed.</param>
    /// <param name="place">Section and priority, which a .changes file has between size and name; empty elsewhere.</param>
    public static string FilesOf(IEnumerable<SourceFile> files, string place = "") =>
        Lines(files, file => string.Create(CultureInfo.InvariantCulture, $"{file.Md5} {file.Size} {(place.Length == 0 ? "" : place + " ")}{file.Name}"));

    private static string Lines(IEnumerable<SourceFile> files, Func<SourceFile, string> line) => string.Concat(files.Select(file => "\n" + line(file)));

    private static string Hex(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());
}
