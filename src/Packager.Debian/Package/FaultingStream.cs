using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Reads through and makes a diagnostic of what is wrong with the bytes.</summary>
internal sealed class FaultingStream(Stream source, Func<MalformedException, Diagnostic> explain) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return source.Read(buffer);
        }
        catch (MalformedException fault)
        {
            throw new UserFaultException(explain(fault));
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }
}
