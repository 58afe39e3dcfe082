using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>The bytes of a stream in a compound file.</summary>
internal sealed class StreamContent(CompoundStream stream, string origin) : Content
{
    public override long Length => stream.Length;

    public override string Origin => origin;

    public override Stream Open() => stream.Open();
}
