namespace Packager.Storage;

/// <summary>Lets one process at a time look at a file and replace it. The system takes it from a process that dies.</summary>
/// <param name="path">The file that is held.</param>
internal sealed class FolderGuard(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Lock _threads = new();

    /// <summary>Waits for it and holds it until the result is disposed of.</summary>
    /// <exception cref="IOException">Somebody holds it for longer than anybody should.</exception>
    public IDisposable Enter()
    {
        _threads.Enter();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            for (var deadline = DateTime.UtcNow + Patience; ;)
            {
                try
                {
                    return new Held(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1), _threads);
                }
                catch (IOException fault) when (fault.GetType() == typeof(IOException) && DateTime.UtcNow < deadline)
                {
                    Thread.Sleep(1);
                }
            }
        }
        catch
        {
            _threads.Exit();
            throw;
        }
    }

    private sealed class Held(FileStream file, Lock threads) : IDisposable
    {
        public void Dispose()
        {
            file.Dispose();
            threads.Exit();
        }
    }
}
