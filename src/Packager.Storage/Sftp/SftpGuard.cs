namespace Packager.Storage.Sftp;

/// <summary>Lets one publisher at a time look at a file of the host and replace it: a file that only one can create. What a dead one left behind is taken away.</summary>
/// <param name="session">The host.</param>
/// <param name="place">The file.</param>
internal sealed class SftpGuard(SftpSession session, string place)
{
    // It is held for two round trips.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly Lock _threads = new();

    /// <summary>Waits for it and holds it until the result is disposed of.</summary>
    public IDisposable Enter()
    {
        _threads.Enter();
        try
        {
            for (var deadline = DateTime.UtcNow + Longest; !TryTake();)
            {
                if (DateTime.UtcNow > deadline)
                {
                    session.Remove(place);
                    deadline = DateTime.UtcNow + Longest;
                }

                Thread.Sleep(20);
            }

            return new Held(this);
        }
        catch
        {
            _threads.Exit();
            throw;
        }
    }

    private bool TryTake()
    {
        try
        {
            session.Close(session.Open(place, SftpOpen.Write | SftpOpen.Create | SftpOpen.Exclusive)!, place);
            return true;
        }
        // Version 3 has no status of its own for a file that exists.
        catch (SftpFault fault) when (fault.Status is not (SftpStatus.PermissionDenied or SftpStatus.NoSuchFile))
        {
            return false;
        }
    }

    private sealed class Held(SftpGuard guard) : IDisposable
    {
        public void Dispose()
        {
            guard.Release();
        }
    }

    private void Release()
    {
        session.Remove(place);
        _threads.Exit();
    }
}
