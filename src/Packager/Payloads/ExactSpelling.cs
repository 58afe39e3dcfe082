namespace Packager.Payloads;

/// <summary>Compares a source with the names on disk letter by letter, so that a host that ignores case finds no more than one that does not.</summary>
internal static class ExactSpelling
{
    /// <summary>The path as the disk spells it, or null when it is spelled so already.</summary>
    /// <param name="folder">Where the comparison begins; what lies above is not the manifest's to spell.</param>
    /// <param name="fullPath">An existing path.</param>
    public static string? Differing(string folder, string fullPath)
    {
        var relative = Path.GetRelativePath(folder, fullPath).Replace('\\', '/');
        if (relative is "." || relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)) return null;
        var spelled = new List<string>();
        foreach (var part in relative.Split('/'))
        {
            var name = OnDisk(Path.Combine([folder, .. spelled]), part);
            if (name is null) return null;
            spelled.Add(name);
        }

        var onDisk = string.Join('/', spelled);
        return onDisk == relative ? null : onDisk;
    }

    private static string? OnDisk(string folder, string name)
    {
        string? other = null;
        foreach (var path in Directory.EnumerateFileSystemEntries(folder))
        {
            var candidate = Path.GetFileName(path);
            if (candidate == name) return name;
            if (candidate.Equals(name, StringComparison.OrdinalIgnoreCase)) other = candidate;
        }

        return other;
    }
}
