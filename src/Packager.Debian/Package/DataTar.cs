using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Writes the data.tar of a package (deb(5)) and takes the files' MD5 on the way.</summary>
internal sealed class DataTar(DebPackage package)
{
    private const int HeaderLength = 512;
    private readonly Dictionary<string, string> _digests = new(StringComparer.Ordinal);
    private readonly List<TarEntry> _entries = [];

    /// <summary>The MD5 of each regular file, by path; complete after <see cref="Write"/>.</summary>
    public IReadOnlyDictionary<string, string> Digests => _digests;

    /// <summary>Every header that was written, in order.</summary>
    public IReadOnlyList<TarEntry> Entries => _entries;

    /// <summary>Writes the archive compressed.</summary>
    public void Write(CompressingStream output)
    {
        var tar = new TarWriter(output);
        tar.Write(Noted(DebTar.Root(package.Date)));
        foreach (var entry in DebOrder.Of(package.Payload))
        {
            output.BeginFile(entry.Path, entry.Length + HeaderLength);
            WriteEntry(tar, entry);
        }

        tar.Complete();
        output.Complete();
    }

    private void WriteEntry(TarWriter tar, PayloadEntry entry)
    {
        if (entry.Kind != PayloadKind.File)
        {
            tar.Write(Noted(DebTar.Entry(entry, package.Date)));
            return;
        }

        using var content = entry.Content!.Open();
        using var hashing = new HashingStream(content);
        tar.Write(Noted(DebTar.Entry(entry, package.Date)), hashing);
        _digests.Add(entry.Path, hashing.Digest());
    }

    private TarEntry Noted(TarEntry entry)
    {
        _entries.Add(entry);
        return entry;
    }
}
