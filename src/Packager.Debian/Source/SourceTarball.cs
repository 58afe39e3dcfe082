using System.Text;
using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>
/// Writes a tarball of a source package, .tar.xz. The same tree gives the same bytes: entries sorted by the bytes of their paths, one time for all,
/// owner root, modes 0644 and 0755.
/// </summary>
public static class SourceTarball
{
    private const int LinkMode = 0b111_111_111;

    /// <summary>Writes it beside its final name, then renames it.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="prefix">The folder that everything lies in, for example <c>hello-1.0</c>; empty when the entries name it themselves.</param>
    /// <param name="entries">What is in it, in any order.</param>
    /// <param name="date">The time of every entry.</param>
    /// <param name="threads">How many threads compress; the bytes do not depend on it.</param>
    /// <param name="compression">The compressor; xz at level 6 unless given. The ending of the name stays the caller's.</param>
    /// <exception cref="IOException">Something cannot be read or written.</exception>
    public static void Write(string path, string prefix, IEnumerable<SourceTreeEntry> entries, DateTimeOffset date, int threads, CompressionSettings? compression = null)
    {
        var partial = path + ".partial";
        try
        {
            using (var output = File.Create(partial))
            using (var compressing = CompressingStream.Open(output, compression ?? CompressionSettings.Default, threads))
            {
                Write(compressing, prefix, entries, date.ToUnixTimeSeconds());
                compressing.Complete();
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static void Write(CompressingStream output, string prefix, IEnumerable<SourceTreeEntry> entries, long time)
    {
        var tar = new TarWriter(output);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(e => e.Path, PayloadPath.Order))
        {
            var name = prefix.Length == 0 ? entry.Path : $"{prefix}/{entry.Path}";
            foreach (var folder in Parents(name).Where(folders.Add)) tar.Write(new TarEntry { Name = folder + "/", Type = TarEntryType.Directory, Mode = UnixMode.Executable.Bits, ModificationTime = time });
            output.BeginFile(name, (entry.Content?.Length ?? 0) + Encoding.UTF8.GetByteCount(name));
            Write(tar, name, entry, time);
        }

        tar.Complete();
    }

    private static void Write(TarWriter tar, string name, SourceTreeEntry entry, long time)
    {
        if (entry.Content is not { } content)
        {
            tar.Write(new TarEntry { Name = name, Type = TarEntryType.Symlink, Mode = LinkMode, LinkName = entry.LinkTarget ?? "", ModificationTime = time });
            return;
        }

        using var bytes = content.Open();
        tar.Write(new TarEntry { Name = name, Type = TarEntryType.File, Mode = (entry.IsExecutable ? UnixMode.Executable : UnixMode.File).Bits, Size = content.Length, ModificationTime = time }, bytes);
    }

    // The outermost first.
    private static IEnumerable<string> Parents(string name)
    {
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = name.IndexOf('/', slash + 1)) yield return name[..slash];
    }
}
