using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Packager.Debian;
using Packager.Model;

namespace Packager.Apt;

/// <summary>.dsc and .changes files (deb-changes(5)): stanzas, perhaps within a signature, that name other files with their digests.</summary>
internal static class UploadText
{
    private const int Longest = 16 << 20;
    private const string Begin = "-----BEGIN PGP SIGNED MESSAGE-----";
    private const string End = "-----BEGIN PGP SIGNATURE-----";

    /// <summary>Reads the file.</summary>
    public static byte[] Bytes(string path)
    {
        try
        {
            if (new FileInfo(path).Length > Longest) throw Fault(path, "it is far longer than such a file can be");
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Fault(path, "it cannot be read: " + UnreadableFile.Reason(fault));
        }
    }

    /// <summary>The stanza, without the signature around it: who publishes vouches for it anew.</summary>
    public static ControlStanza Parse(byte[] bytes, string path)
    {
        var text = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
        if (text.StartsWith(Begin, StringComparison.Ordinal))
        {
            var start = text.IndexOf("\n\n", StringComparison.Ordinal);
            var end = text.IndexOf(End, StringComparison.Ordinal);
            if (start < 0 || end < start) throw Fault(path, "its signature does not end");
            text = text[(start + 2)..end];
        }

        var bag = new DiagnosticBag();
        var stanza = ControlStanza.Parse(text.Trim('\n') + "\n", path, bag);
        bag.ThrowIfErrors();
        return stanza;
    }

    /// <summary>The files that it names, from Checksums-Sha256; their paths are their names.</summary>
    public static ImmutableArray<PoolFile> Files(ControlStanza stanza, string path)
    {
        var files = ImmutableArray.CreateBuilder<PoolFile>();
        foreach (var line in (stanza["Checksums-Sha256"] ?? throw Fault(path, "it has no field Checksums-Sha256")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var digest, var size, var name] || !RepositoryNames.IsFileName(name)
                || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) throw Fault(path, $"the line '{TerminalText.OneLine(line)}' names no file");
            files.Add(new PoolFile(name, length, digest.ToLowerInvariant(), Path.Combine(Path.GetDirectoryName(path) ?? "", name)));
        }

        return files.ToImmutable();
    }

    /// <summary>Makes sure that a named file is there as it was named, or in the pool already.</summary>
    public static void Verify(PoolFile file, string path, PackagePool? pool, GivenFiles given)
    {
        if (!File.Exists(file.File))
        {
            if (pool is null || !pool.Holds(file.Path, file.Length, file.Sha256, path)) throw Fault(path, $"it names '{Path.GetFileName(file.File)}', which does not lie beside it");
            return;
        }

        if (new FileInfo(file.File).Length != file.Length || given.Sha256Of(file.File) != file.Sha256) throw Fault(path, $"'{Path.GetFileName(file.File)}' has other bytes than it says");
    }

    /// <summary>A fault of such a file.</summary>
    public static UserFaultException Fault(string path, string message) =>
        new(RepositoryFaults.ChangesDiffer.At(new SourceLocation(path, 0, 0), message, "make the package again, and publish what came of it together"));
}
