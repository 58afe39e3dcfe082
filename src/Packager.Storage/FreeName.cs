using System.Runtime.InteropServices;

namespace Packager.Storage;

/// <summary>renameat2(2).</summary>
internal static partial class FreeName
{
    private const int CurrentFolder = -100;
    private const uint NoReplacing = 1;
    private static volatile bool s_isKnown = OperatingSystem.IsLinux();

    /// <summary>Renames a file to a name that nothing has, in one step.</summary>
    /// <returns>False when something has it, and where the system or the file system does not know how: nothing has changed then.</returns>
    public static bool TryTake(string file, string name)
    {
        if (!s_isKnown) return false;
        try
        {
            return Rename(CurrentFolder, file, CurrentFolder, name, NoReplacing) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // The system's library is older than the call.
            return s_isKnown = false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(int folder, string file, int nameFolder, string name, uint flags);
}
