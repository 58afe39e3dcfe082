using Packager.Model;

namespace Packager.Debian;

/// <summary>
/// The Installed-Size field (Policy §5.6.20) by dpkg-gencontrol's rule: files and links count their bytes rounded up to whole KiB each,
/// every directory counts one.
/// </summary>
public static class InstalledSize
{
    private const int Kibibyte = 1024;

    /// <summary>The estimate in KiB.</summary>
    /// <param name="payload">What is installed.</param>
    /// <param name="controlLengths">The lengths of the control members that stand in <c>DEBIAN/</c> when dpkg-gencontrol runs, for it counts them too.</param>
    public static long Of(Payload payload, IEnumerable<long> controlLengths)
    {
        // The root of the tree and DEBIAN are directories as well.
        const int Directories = 2;
        return Directories + payload.Entries.Sum(OfEntry) + controlLengths.Sum(OfBytes);
    }

    private static long OfEntry(PayloadEntry entry) => entry.Kind switch
    {
        PayloadKind.File => OfBytes(entry.Length),
        PayloadKind.Symlink => OfBytes(System.Text.Encoding.UTF8.GetByteCount(entry.LinkTarget ?? "")),
        _ => 1,
    };

    private static long OfBytes(long length) => (length + Kibibyte - 1) / Kibibyte;
}
