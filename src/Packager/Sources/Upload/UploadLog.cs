namespace Packager.Sources.Upload;

/// <summary>Remembers beside the files what was sent where, as dput's <c>.upload</c> files do: SHA-256 and name, a line each.</summary>
internal static class UploadLog
{
    private const string Complete = ".upload";
    private const string Begun = ".sending";

    /// <summary>What was sent to a host from this folder, by name.</summary>
    public static Dictionary<string, string> Sent(string folder, UploadHost host) =>
        Read(Directory.EnumerateFiles(folder, $"*.{host.FileName}{Complete}").Order(StringComparer.Ordinal));

    /// <summary>What of an upload had arrived when it broke off, by name.</summary>
    public static Dictionary<string, string> Arrived(ChangesUpload upload, UploadHost host) => Read([PathOf(upload, host, Begun)]);

    /// <summary>Notes that a file has arrived.</summary>
    public static void Note(ChangesUpload upload, UploadHost host, ListedFile file) => File.AppendAllText(PathOf(upload, host, Begun), $"{file.Sha256}  {file.Name}\n");

    /// <summary>Notes that an upload is complete.</summary>
    public static void Write(ChangesUpload upload, UploadHost host, IEnumerable<ListedFile> files)
    {
        File.WriteAllText(PathOf(upload, host, Complete), string.Concat(files.Select(f => $"{f.Sha256}  {f.Name}\n")));
        File.Delete(PathOf(upload, host, Begun));
    }

    // Of a name that was sent twice the last bytes count.
    private static Dictionary<string, string> Read(IEnumerable<string> logs)
    {
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in logs.Where(File.Exists).SelectMany(File.ReadLines))
            if (line.Split("  ", 2) is [var sha256, var name]) sent[name] = sha256;
        return sent;
    }

    private static string PathOf(ChangesUpload upload, UploadHost host, string ending) => $"{Path.ChangeExtension(upload.Path, null)}.{host.FileName}{ending}";
}
