using System.Diagnostics;

namespace Packager.Lab.Harness;

/// <summary>A web server of this machine for the files of a folder; it chooses a free port and says which.</summary>
public sealed class FileServer : IDisposable
{
    private readonly Process _server;

    /// <summary>Starts it.</summary>
    public FileServer(string folder)
    {
        var start = new ProcessStartInfo("python3", ["-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", folder, "0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _server = Process.Start(start)!;
        var line = _server.StandardOutput.ReadLine() ?? throw new LabException("python3 -m http.server did not start: " + _server.StandardError.ReadToEnd());
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginErrorReadLine();
        Address = $"http://127.0.0.1:{line.Split(" port ", 2)[1].Split(' ')[0]}/";
    }

    /// <summary>Where it is, with a slash at the end.</summary>
    public string Address { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.Dispose();
    }
}
