using System.Security.Cryptography;
using System.Text;

namespace Packager.Compile;

/// <summary>One hash over named values and the content of files: equal exactly when a build would see the same things.</summary>
public sealed class SourceFingerprint : IDisposable
{
    private static readonly HashSet<string> Ignored = new(StringComparer.OrdinalIgnoreCase)
    {
        "bin", "obj", ".git", "artifacts", "node_modules", ".vs", ".idea", "TestResults", "__pycache__",
    };

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a value under a name.</summary>
    public void Add(string name, string value)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes($"{name.Length}:{name}={value.Length}:{value}\n"));
    }

    /// <summary>Adds a file's name and content; a file that is not there is a fact too.</summary>
    public void AddFile(string name, string path)
    {
        if (!File.Exists(path))
        {
            Add(name, "missing");
            return;
        }

        using var stream = File.OpenRead(path);
        Add(name, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    /// <summary>Adds every file below a folder, but for build output and version control.</summary>
    public void AddTree(string name, string folder)
    {
        foreach (var file in Files(folder).Order(StringComparer.Ordinal))
        {
            AddFile(name + "/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), file);
        }
    }

    /// <summary>The hash so far as lower-case hex; ends this fingerprint.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private static IEnumerable<string> Files(string folder)
    {
        var waiting = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (waiting.TryPop(out var current))
        {
            foreach (var child in current.EnumerateFileSystemInfos())
            {
                if (child is FileInfo) yield return child.FullName;
                else if (child is DirectoryInfo directory && directory.LinkTarget is null && !Ignored.Contains(directory.Name)) waiting.Push(directory);
            }
        }
    }
}
