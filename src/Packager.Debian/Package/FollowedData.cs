using System.Runtime.ExceptionServices;
using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>
/// Reads a data.tar back with the strict reader while it is being written, on a thread of its own: so re-reading costs hardly any time where
/// there is a second processor.
/// </summary>
internal sealed class FollowedData : IDisposable
{
    private readonly GrowingFile _file;
    private readonly string _extension;
    private readonly SourceLocation _location;
    private readonly Thread _thread;
    private DataChecksums? _checksums;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Begins to read.</summary>
    /// <param name="file">What is being written.</param>
    /// <param name="extension">How it is compressed.</param>
    /// <param name="name">The package's name, for messages.</param>
    public FollowedData(GrowingFile file, string extension, string name)
    {
        (_file, _extension, _location) = (file, extension, new SourceLocation(name, 0, 0));
        _thread = new Thread(Run) { IsBackground = true, Name = "reader of what is written" };
        _thread.Start();
    }

    /// <summary>Waits until all has been read; the file must be complete.</summary>
    /// <exception cref="UserFaultException">The strict reader refuses what was written.</exception>
    public DataChecksums Finish()
    {
        _thread.Join();
        _fault?.Throw();
        return _checksums!;
    }

    /// <summary>Ends the thread, if need be before it has read all.</summary>
    public void Dispose()
    {
        _file.Abandon();
        _thread.Join();
    }

    private void Run()
    {
        try
        {
            _checksums = Read();
        }
#pragma warning disable CA1031 // Whatever happens on the thread is told to the one that waits.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
        }
    }

    private DataChecksums Read()
    {
        using var stored = new ChecksummingStream(_file.OpenRead());
        using var data = new ChecksummingStream(Decompression.Open(stored, _extension));
        var rules = new DataTarRules(_location, PlannedDeb.Limits);
        var tar = new TarReader(data);
        var entries = 0;
        for (; tar.Next() is { } entry; entries++) rules.Accept(entry);
        // A decoder may stop where its data ends; what is stored is all that the package will hold.
        stored.CopyTo(Stream.Null);
        return new DataChecksums(entries, data.Checksum, stored.Checksum);
    }
}
