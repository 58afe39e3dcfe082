using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;

namespace Packager.Storage.Sftp;

/// <summary>
/// Packets to and from an SFTP server, version 3 (draft-ietf-secsh-filexfer-02), that a program speaks on its standard streams: OpenSSH's
/// <c>ssh -s HOST sftp</c>, whose configuration, agents and known hosts are the user's own.
/// </summary>
internal sealed class SftpChannel : IDisposable
{
    /// <summary>No answer is longer: data comes in pieces of 32 KiB, and a list of names in portions.</summary>
    private const int LongestPacket = 1 << 20;
    private const uint Version = 3;
    private readonly Process _process;
    private readonly Stream _to;
    private readonly Stream _from;
    private readonly Task<string> _complaints;
    private readonly Dictionary<uint, SftpReply> _early = [];
    private uint _last;

    /// <summary>Starts the program and greets the server.</summary>
    /// <exception cref="IOException">The program is missing, or the server does not answer as one.</exception>
    public SftpChannel(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new IOException($"'{program}' cannot be started: {fault.Message}", fault);
        }

        (_to, _from) = (new BufferedStream(_process.StandardInput.BaseStream, 1 << 17), new BufferedStream(_process.StandardOutput.BaseStream, 1 << 17));
        _complaints = _process.StandardError.ReadToEndAsync();
        try
        {
            Extensions = Greet();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What the server can do besides.</summary>
    public IReadOnlySet<string> Extensions { get; }

    /// <summary>Begins a request of a new number; <see cref="Send"/> it and <see cref="Receive"/> its answer.</summary>
    public SftpRequest Begin(SftpCode code, out uint number) => new(code, number = ++_last);

    /// <summary>Sends a request; the server answers in whatever order it likes.</summary>
    public void Send(SftpRequest request)
    {
        try
        {
            _to.Write(request.Finish());
        }
        catch (IOException fault)
        {
            throw Ended(fault);
        }
    }

    /// <summary>Waits for the answer to a request; answers to others are kept for who asks for them.</summary>
    public SftpReply Receive(uint number)
    {
        SftpReply? reply;
        while (!_early.Remove(number, out reply))
        {
            var next = Next();
            var answered = next.Number();
            if (answered > _last || !_early.TryAdd(answered, next)) throw new IOException("the SFTP server answers what nobody asked");
        }

        return reply;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _to.Dispose();
        }
        catch (IOException)
        {
            // The program is gone already, and so is what was left to say to it.
        }

        _from.Dispose();
        if (!_process.WaitForExit(2_000)) _process.Kill();
        _process.Dispose();
    }

    private HashSet<string> Greet()
    {
        Send(new SftpRequest(SftpCode.Init, Version));
        var reply = Next();
        if (reply.Code != SftpCode.Version || reply.Number() < Version) throw new IOException("what answers is no SFTP server of version 3");
        var extensions = new HashSet<string>(StringComparer.Ordinal);
        while (reply.HasMore)
        {
            extensions.Add(reply.Text());
            reply.Bytes();
        }

        return extensions;
    }

    private SftpReply Next()
    {
        var head = new byte[5];
        Read(head);
        var length = BinaryPrimitives.ReadInt32BigEndian(head) - 1;
        if (length is < 0 or > LongestPacket) throw new IOException("what answers is no SFTP server: does the login print something?");
        var body = new byte[length];
        Read(body);
        return new((SftpCode)head[4], body);
    }

    private void Read(byte[] into)
    {
        try
        {
            _to.Flush();
            _from.ReadExactly(into);
        }
        catch (IOException fault)
        {
            throw Ended(fault);
        }
    }

    // ssh says on its error stream why it gave up: no such host, no key that is welcome, a changed host key.
    private IOException Ended(Exception fault)
    {
        var said = _complaints.Wait(2_000) ? string.Concat(_complaints.Result.Trim().Take(500).Select(c => char.IsControl(c) && c != '\n' ? '?' : c)) : "";
        return new IOException(said.Length > 0 ? said : "the connection to the host has ended", fault);
    }
}
