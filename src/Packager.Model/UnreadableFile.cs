namespace Packager.Model;

/// <summary>Why a file could not be opened or read, in words that do not repeat its path and are the same on every system.</summary>
public static class UnreadableFile
{
    /// <summary>The reason, to stand behind "it cannot be read: ".</summary>
    /// <param name="fault">What opening or reading it threw.</param>
    public static string Reason(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file",
            UnauthorizedAccessException => "it is a directory, or access is denied",
            _ => fault.Message,
        };
    }
}
