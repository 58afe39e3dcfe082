using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Packager.Tests.Signing;

/// <summary>An HTTP server on this machine, just enough to be a timestamp server: one request and one answer for each connection.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<byte[], byte[]?> _answer;
    private readonly Task _serving;

    /// <summary>Starts it.</summary>
    /// <param name="answer">Makes the answer to a request's body; null for HTTP 500.</param>
    public LocalServer(Func<byte[], byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>How many requests came.</summary>
    public int Requests { get; private set; }

    /// <summary>An address where nobody answers.</summary>
    public static string DeadAddress()
    {
        using var server = new LocalServer(_ => null);
        return server.Address;
    }

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait();
        _listener.Dispose();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptTcpClient();
                Requests++;
                Answer(client.GetStream());
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was stopped.
        }
    }

    private void Answer(NetworkStream stream)
    {
        var length = 0;
        string? type = null;
        for (string line; (line = ReadLine(stream)).Length > 0;)
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture);
            if (line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase)) type = line.Split(':')[1].Trim();
        }

        var body = new byte[length];
        stream.ReadExactly(body);
        var answer = type == "application/timestamp-query" ? _answer(body) : null;
        var status = answer is null ? "500 Broken" : "200 OK";
        stream.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/timestamp-reply\r\nContent-Length: {answer?.Length ?? 0}\r\nConnection: close\r\n\r\n"));
        stream.Write(answer ?? []);
    }

    private static string ReadLine(NetworkStream stream)
    {
        var line = new StringBuilder();
        for (int next; (next = stream.ReadByte()) is not (-1 or '\n');) line.Append((char)next);
        return line.ToString().TrimEnd('\r');
    }
}
