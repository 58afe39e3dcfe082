using System.Runtime.InteropServices;

namespace Packager.Storage;

/// <summary>link(2).</summary>
internal static partial class FileLinks
{
    /// <summary>Gives a file a second name; false where the file system has no such thing.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static bool TryLink(string file, string name)
    {
        if (!File.Exists(file)) throw new FileNotFoundException($"'{file}' does not exist", file);
        return !OperatingSystem.IsWindows() && Link(file, name) == 0;
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string name);
}
