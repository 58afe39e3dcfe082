using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Packager.Sources.Upload;

/// <summary>The few commands of FTP that an upload needs (RFC 959; EPSV of RFC 2428): log in, go to a folder, store files in binary form, passively.</summary>
internal sealed class FtpClient : IUploadTransport
{
    private const int FtpPort = 21;
    private const int Chunk = 1 << 16;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly TcpClient _control;
    private readonly StreamReader _reader;
    private readonly string _host;

    /// <summary>Connects and goes to the folder.</summary>
    /// <param name="host">Its name, with a port after a colon where it is not 21.</param>
    /// <param name="user">Who logs in.</param>
    /// <param name="password">The password; an address for an anonymous visitor.</param>
    /// <param name="folder">Where files go.</param>
    /// <exception cref="IOException">The host cannot be reached, or refused.</exception>
    public FtpClient(string host, string user, string password, string folder)
    {
        (_host, var port) = host.Split(':') is [var name, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? (name, given) : (host, FtpPort);
        _control = Connect(port);
        try
        {
            _reader = new StreamReader(_control.GetStream(), Encoding.UTF8);
            Expect(FtpReply.Read(_reader), "the greeting");
            if (Tell("USER " + user) is { Code: >= 300 and < 400 }) Must("PASS " + password, "the password");
            Must("TYPE I", "binary files");
            if (folder.Length > 0) Must("CWD " + folder, $"the folder '{folder}'");
        }
        catch
        {
            _control.Dispose();
            throw;
        }
    }

    public long? Size(string name) => Tell("SIZE " + name) is { Code: 213 } reply && long.TryParse(reply.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;

    public void Send(string path)
    {
        var name = Path.GetFileName(path);
        using (var data = Connect(PassivePort()))
        {
            if (Tell("STOR " + name) is { Code: < 100 or >= 300 } refusal) throw Refusal(refusal, name);
            using var stream = data.GetStream();
            using var file = File.OpenRead(path);
            file.CopyTo(stream, Chunk);
        }

        Expect(FtpReply.Read(_reader), name);
    }

    public void Dispose()
    {
        try
        {
            if (_control.Connected) Tell("QUIT");
        }
        catch (IOException)
        {
            // What was stored is stored; a farewell that fails changes nothing.
        }

        _reader.Dispose();
        _control.Dispose();
    }

    // "229 Entering Extended Passive Mode (|||6446|)", else "227 Entering Passive Mode (h1,h2,h3,h4,p1,p2)", whose address is left alone: behind a router it is wrong.
    private int PassivePort()
    {
        if (Tell("EPSV") is { Code: 229 } extended && extended.Text.Split('|') is [_, _, _, var port, ..] && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var reply = Tell("PASV");
        var numbers = reply.Text.Split('(', ')') is [_, var inner, ..] ? inner.Split(',') : [];
        if (reply.Code == 227 && numbers.Length == 6 && byte.TryParse(numbers[4], CultureInfo.InvariantCulture, out var high) && byte.TryParse(numbers[5], CultureInfo.InvariantCulture, out var low)) return high << 8 | low;
        throw Refusal(reply, "passive mode");
    }

    private TcpClient Connect(int port)
    {
        var client = new TcpClient { SendTimeout = (int)s_patience.TotalMilliseconds, ReceiveTimeout = (int)s_patience.TotalMilliseconds };
        try
        {
            client.Connect(_host, port);
            return client;
        }
        catch (SocketException fault)
        {
            client.Dispose();
            throw new IOException($"'{_host}' cannot be reached: {fault.Message}", fault);
        }
    }

    private FtpReply Tell(string command)
    {
        if (command.AsSpan().IndexOfAny('\r', '\n') >= 0) throw new IOException("a name or password with a line break cannot be sent over FTP");
        var bytes = Encoding.UTF8.GetBytes(command + "\r\n");
        _control.GetStream().Write(bytes);
        return FtpReply.Read(_reader);
    }

    private void Must(string command, string what) => Expect(Tell(command), what);

    private static void Expect(FtpReply reply, string what)
    {
        if (!reply.IsDone) throw Refusal(reply, what);
    }

    private static IOException Refusal(FtpReply reply, string what) => new(string.Create(CultureInfo.InvariantCulture, $"the host refuses {what}: {reply.Code} {reply.Text}"));
}
