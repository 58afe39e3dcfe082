namespace Packager.Storage;

/// <summary>A file of a folder that awaits its name.</summary>
internal sealed class StagedInFolder(string path) : StagedFile
{
    // Files are written at once or in long pieces, which need no buffer; nobody else knows the name, so nobody has to be kept away.
    private readonly FileStream _content = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 0);

    /// <summary>Where it is until then.</summary>
    public string Place => path;

    /// <summary>Whether it has its name.</summary>
    public bool IsNamed { get; set; }

    public override Stream Content => _content;

    public override void BeginSettling()
    {
        _content.Flush();
        DiskSync.Begin(_content.SafeFileHandle);
    }

    /// <summary>Hands its bytes to the system; it can still be renamed or thrown away.</summary>
    public void Close() => _content.Dispose();

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        _content.Dispose();
        if (!IsNamed) File.Delete(path);
    }
}
