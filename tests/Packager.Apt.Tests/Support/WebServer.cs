using System.Diagnostics;

namespace Packager.Apt.Tests;

/// <summary>A web server for a folder, on a free port. It answers 304 to whoever has a file of the same second, as nginx and Apache do.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly Process _server;

    public WebServer(string folder)
    {
        _server = Process.Start(new ProcessStartInfo("python3", ["-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", folder, "0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var line = _server.StandardOutput.ReadLine() ?? throw new InvalidOperationException(_server.StandardError.ReadToEnd());
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginErrorReadLine();
        Address = $"http://127.0.0.1:{line.Split(" port ", 2)[1].Split(' ')[0]}";
    }

    public string Address { get; }

    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.WaitForExit();
        _server.Dispose();
    }
}
