using System.Diagnostics;

namespace Packager.Lab.Harness;

/// <summary>The web page of a repository with two packages in two channels, behind a web server of this machine.</summary>
public sealed class ServedPage : IDisposable
{
    private readonly PublishedRepository _repository = new("https://apt.example.com");
    private readonly Process _server;

    /// <summary>Publishes and serves.</summary>
    public ServedPage()
    {
        _repository.Publish("qa", _repository.Package("hello", "1.0"), _repository.Package("hello", "1.1"), _repository.Package("world", "2.0~rc.1", "Depends: hello (>= 1.1)\n"));
        _repository.Do("promote", "--from", "qa", "--to", "production");
        (_server, Address) = Serve(_repository.Root);
    }

    /// <summary>Where it is, with a slash at the end.</summary>
    public string Address { get; }

    /// <summary>The folder that is served.</summary>
    public string Root => _repository.Root;

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.Dispose();
        _repository.Dispose();
    }

    // It chooses a free port and says which.
    private static (Process Server, string Address) Serve(string folder)
    {
        var start = new ProcessStartInfo("python3", ["-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", folder, "0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var server = Process.Start(start)!;
        var line = server.StandardOutput.ReadLine() ?? throw new LabException("python3 -m http.server did not start: " + server.StandardError.ReadToEnd());
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        var port = line.Split(" port ", 2)[1].Split(' ')[0];
        return (server, $"http://127.0.0.1:{port}/");
    }
}
