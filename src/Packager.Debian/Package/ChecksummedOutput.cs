using Packager.Binary;

namespace Packager.Debian;

/// <summary>Takes the checksum of what is written and hands it on; the target stays open.</summary>
internal sealed class ChecksummedOutput(Stream target, XxHash64 checksum) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        checksum.Append(buffer);
        target.Write(buffer);
    }
}
