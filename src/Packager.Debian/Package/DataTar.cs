using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Writes the data.tar of a package (deb(5)) and takes the files' MD5 on the way.</summary>
internal sealed class DataTar(DebPackage package) : IDisposable
{
    private const int HeaderLength = 512;
    private readonly Dictionary<string, string> _digests = new(StringComparer.Ordinal);
    private readonly Md5 _md5 = new();
    private readonly XxHash64 _checksum = new();

    /// <summary>The MD5 of each regular file, by path; complete after <see cref="Write"/>.</summary>
    public IReadOnlyDictionary<string, string> Digests => _digests;

    /// <summary>How many entries were written.</summary>
    public int Entries { get; private set; }

    /// <summary>XXH64 of the archive as it is without compression.</summary>
    public ulong Checksum => _checksum.Value;

    /// <summary>Writes the archive compressed.</summary>
    public void Write(CompressingStream output)
    {
        using var both = new ChecksummedOutput(output, _checksum);
        var tar = new TarWriter(both);
        Put(tar, DebTar.Root(package.Date));
        foreach (var entry in DebOrder.Of(package.Payload))
        {
            output.BeginFile(entry.Path, entry.Length + HeaderLength);
            WriteEntry(tar, entry);
        }

        tar.Complete();
        output.Complete();
    }

    /// <inheritdoc/>
    public void Dispose() => _md5.Dispose();

    private void WriteEntry(TarWriter tar, PayloadEntry entry)
    {
        var header = DebTar.Entry(entry, package.Date);
        if (entry.Kind != PayloadKind.File)
        {
            Put(tar, header);
            return;
        }

        using var content = entry.Content!.Open();
        Put(tar, header, _md5.Of(content));
        _digests.Add(entry.Path, _md5.Digest());
    }

    private void Put(TarWriter tar, TarEntry entry, Stream? content = null)
    {
        tar.Write(entry, content);
        Entries++;
    }
}
