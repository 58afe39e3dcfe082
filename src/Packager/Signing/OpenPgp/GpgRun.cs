using System.Diagnostics;

namespace Packager.Signing;

/// <summary>A gpg that was started and waits for its standard input: its start takes as long as many a signature.</summary>
internal sealed class GpgRun(Process process) : IDisposable
{
    private const int MostAnswerBytes = 16 << 20;
    private bool _isFinished;

    /// <summary>Lets it run to its end.</summary>
    /// <param name="feed">Writes its standard input.</param>
    public GpgAnswer Finish(Action<Stream> feed)
    {
        var talk = Task.Run(ReadTalk);
        using var answer = new MemoryStream();
        var reading = Task.Run(() => CopyLimited(PipeEnd.Of(process.StandardOutput.BaseStream, FileAccess.Read), answer));
        var fault = Feed(feed);
        reading.GetAwaiter().GetResult();
        process.WaitForExit();
        _isFinished = true;
        if (fault is not null && process.ExitCode == 0) throw fault;
        return new GpgAnswer(process.ExitCode, answer.ToArray(), talk.GetAwaiter().GetResult());
    }

    /// <summary>Ends one whose answer nobody wants: what it has not read yet it would take for all there is, and sign it.</summary>
    public void Dispose()
    {
        if (!_isFinished)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    // A gpg that ended before it had read everything says itself why; if it did not, the fault is on this side.
    private IOException? Feed(Action<Stream> feed)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            feed(PipeEnd.Of(input, FileAccess.Write));
            return null;
        }
        catch (IOException fault)
        {
            return fault;
        }
    }

    private string ReadTalk()
    {
        using var reader = new StreamReader(PipeEnd.Of(process.StandardError.BaseStream, FileAccess.Read));
        return reader.ReadToEnd();
    }

    private static void CopyLimited(Stream from, MemoryStream to)
    {
        var buffer = new byte[1 << 14];
        for (int read; (read = from.Read(buffer)) > 0;)
            if (to.Length < MostAnswerBytes) to.Write(buffer, 0, read);
    }
}
