using Packager.Binary;

namespace Packager.Cli.Verbs;

/// <summary>Which format a finished package has, told by its first bytes; by its name where they are those of no package.</summary>
internal static class PackageKind
{
    private const int HeadLength = 8;

    /// <summary>Whether it is a database of the Windows Installer, or one that is damaged or missing by its name; anything else is left to the reader of .deb files and its diagnostics.</summary>
    public static bool IsMsi(string path) => HasHead(path) ?? Path.GetExtension(path).ToUpperInvariant() is ".MSI" or ".MSM" or ".MSP" or ".MST";

    // Null for what is none of both.
    private static bool? HasHead(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var head = new byte[HeadLength];
            if (!file.CanSeek || file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) return null;
            return CompoundFileReader.IsCompoundFile(head) ? true : head.AsSpan().StartsWith("!<arch>"u8) ? false : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
