using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Packager.Tests.Sources.Vendoring;

/// <summary>A registry of npm on this machine: an answer to each GET, one for each connection.</summary>
internal sealed class NpmRegistry : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Task _serving;

    public NpmRegistry()
    {
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>Publishes a package and tells the checksum of its tarball as a lock file writes it.</summary>
    public string Add(string name, string version, params (string Path, string Text)[] files)
    {
        var tarball = Tarball(files);
        var checksum = "sha512-" + Convert.ToBase64String(SHA512.HashData(tarball));
        var path = $"{name}/-/{name}-{version}.tgz";
        _files[path] = tarball;
        _files[name] = Encoding.UTF8.GetBytes(
            $$$"""{"name":"{{{name}}}","dist-tags":{"latest":"{{{version}}}"},"versions":{"{{{version}}}":{"name":"{{{name}}}","version":"{{{version}}}","dist":{"tarball":"{{{Address}}}{{{path}}}","integrity":"{{{checksum}}}"} } } }""");
        return checksum;
    }

    /// <summary>A package's tarball.</summary>
    public static byte[] Tarball(params (string Path, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Pax))
        {
            foreach (var (path, text) in files) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)), ModificationTime = DateTimeOffset.UnixEpoch });
        }

        return bytes.ToArray();
    }

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait();
        _listener.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await Answer(client.GetStream());
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was stopped.
        }
    }

    private async Task Answer(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var request = await reader.ReadLineAsync() ?? "";
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        var found = request.Split(' ') is [_, var path, ..] ? _files.GetValueOrDefault(path.TrimStart('/')) : null;
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {(found is null ? "404 Not Found" : "200 OK")}\r\nContent-Length: {found?.Length ?? 0}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(found ?? []);
    }
}
