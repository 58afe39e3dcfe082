namespace Packager.Packaging;

/// <summary>Remembers from what an artifact was made, and what its bytes, and those of files that belong to it, were.</summary>
/// <param name="path">The stamp's file.</param>
internal sealed class ArtifactStamp(string path)
{
    /// <summary>What was remembered, or null.</summary>
    public (string Fingerprint, string Sha256)? Read()
    {
        if (!File.Exists(path)) return null;
        var lines = File.ReadAllLines(path);
        return lines.Length == 2 ? (lines[0], lines[1]) : null;
    }

    /// <summary>Forgets.</summary>
    public void Delete()
    {
        if (File.Exists(path)) File.Delete(path);
    }

    /// <summary>Remembers.</summary>
    public void Write(string fingerprint, string sha256)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, fingerprint + "\n" + sha256 + "\n");
    }
}
