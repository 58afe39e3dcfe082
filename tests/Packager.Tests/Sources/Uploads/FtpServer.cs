using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Packager.Tests.Sources.Uploads;

/// <summary>An FTP server in this process that stores what it is sent, as far as uploads need one.</summary>
internal sealed class FtpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;
    private int _connections;

    public FtpServer()
    {
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    /// <summary>Host and port.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>What was stored, by its path.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>The names in the order in which they came.</summary>
    public ConcurrentQueue<string> Stored { get; } = new();

    /// <summary>Whether EPSV is known.</summary>
    public bool KnowsExtended { get; init; } = true;

    /// <summary>A name that is refused.</summary>
    public string? Refused { get; set; }

    /// <summary>How many clients came.</summary>
    public int Connections => _connections;

    public void Dispose()
    {
        _listener.Stop();
        _serving.GetAwaiter().GetResult();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptTcpClient();
                Interlocked.Increment(ref _connections);
                Talk(client);
            }
        }
        catch (Exception fault) when (fault is SocketException or InvalidOperationException)
        {
            // The listener was stopped, while it waited or before it waited again.
        }
    }

    private void Talk(TcpClient client)
    {
        using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        writer.WriteLine("220-Welcome\r\n220 to the test");
        var (folder, data) = ("", default(TcpListener));
        while (reader.ReadLine() is { } line)
        {
            var (command, argument) = line.Split(' ', 2) is [var word, var rest] ? (word, rest) : (line, "");
            switch (command)
            {
                case "USER": writer.WriteLine("331 password?"); break;
                case "PASS": writer.WriteLine("230 in"); break;
                case "CWD": (folder, _) = (argument, 0); writer.WriteLine("250 there"); break;
                case "SIZE": writer.WriteLine(Files.TryGetValue($"{folder}/{argument}", out var known) ? $"213 {known.Length}" : "550 no such file"); break;
                case "EPSV" when KnowsExtended: data = Listen(); writer.WriteLine($"229 Entering (|||{Port(data)}|)"); break;
                case "PASV": data = Listen(); writer.WriteLine($"227 Entering (10,0,0,1,{Port(data) >> 8},{Port(data) & 255})"); break;
                case "STOR" when argument == Refused: data?.Stop(); writer.WriteLine("553 not that one"); break;
                case "STOR": Store($"{folder}/{argument}", data!, writer); break;
                case "QUIT": writer.WriteLine("221 bye"); return;
                default: writer.WriteLine(command == "TYPE" ? "200 ok" : "502 unknown"); break;
            }
        }
    }

    private void Store(string path, TcpListener data, StreamWriter writer)
    {
        writer.WriteLine("150 go on");
        using (var connection = data.AcceptTcpClient())
        using (var bytes = new MemoryStream())
        {
            connection.GetStream().CopyTo(bytes);
            Files[path] = bytes.ToArray();
            Stored.Enqueue(Path.GetFileName(path));
        }

        data.Stop();
        writer.WriteLine("226 stored");
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
