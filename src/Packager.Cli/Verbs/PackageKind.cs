using Packager.Binary;

namespace Packager.Cli.Verbs;

/// <summary>Which format a finished package has, told by its first bytes rather than by its name.</summary>
internal static class PackageKind
{
    private const int HeadLength = 8;

    /// <summary>Whether it is a database of the Windows Installer; anything else, one that cannot be opened too, is left to the reader of .deb files and its diagnostics.</summary>
    public static bool IsMsi(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var head = new byte[HeadLength];
            return file.CanSeek && file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && CompoundFileReader.IsCompoundFile(head);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
