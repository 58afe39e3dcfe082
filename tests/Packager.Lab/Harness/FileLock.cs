namespace Packager.Lab.Harness;

/// <summary>Keeps two runs of the lab on one machine from making the same thing at once.</summary>
public static class FileLock
{
    /// <summary>Waits until the lock is free and holds it until the result is disposed.</summary>
    public static IDisposable Take(string path)
    {
        FileStream? held = null;
        Until.Holds($"the lock {path} is free", () => (held = TryOpen(path)) is not null, TimeSpan.FromMinutes(30));
        return held!;
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
