namespace Packager.Sources.Upload;

/// <summary>A folder of this machine that an archive's software watches. A file appears under its name only when it is whole.</summary>
internal sealed class LocalQueue : IUploadTransport
{
    private readonly string _folder;

    /// <param name="folder">It must be there; <c>~/</c> stands for the user's home.</param>
    /// <exception cref="IOException">It is not there.</exception>
    public LocalQueue(string folder)
    {
        _folder = folder.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), folder[2..]) : folder;
        if (!Directory.Exists(_folder)) throw new IOException($"the folder '{_folder}' does not exist");
    }

    public long? Size(string name) => File.Exists(Path.Combine(_folder, name)) ? new FileInfo(Path.Combine(_folder, name)).Length : null;

    public void Send(string path)
    {
        var target = Path.Combine(_folder, Path.GetFileName(path));
        var partial = target + ".partial";
        try
        {
            File.Copy(path, partial, overwrite: true);
            File.Move(partial, target, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public void Dispose()
    {
    }
}
