namespace Packager.Storage;

/// <summary>A file that has no name yet.</summary>
public abstract class StagedFile : IDisposable
{
    /// <summary>What it is written through; it may be read back as well.</summary>
    public abstract Stream Content { get; }

    /// <summary>Lets the disk begin to take what was written, while other things go on; whoever settles the storage waits less.</summary>
    public virtual void BeginSettling()
    {
        // A storage without a disk has nothing to begin.
    }

    /// <summary>Throws it away, unless it has been put.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Throws it away, unless it has been put.</summary>
    protected abstract void Dispose(bool disposing);
}
