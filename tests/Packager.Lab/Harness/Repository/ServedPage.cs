namespace Packager.Lab.Harness;

/// <summary>The web page of a repository with two packages in two channels, behind a web server of this machine.</summary>
public sealed class ServedPage : IDisposable
{
    private readonly PublishedRepository _repository = new("https://apt.example.com");
    private readonly FileServer _server;

    /// <summary>Publishes and serves.</summary>
    public ServedPage()
    {
        _repository.Publish("qa", _repository.Package("hello", "1.0"), _repository.Package("hello", "1.1"), _repository.Package("world", "2.0~rc.1", "Depends: hello (>= 1.1)\n"));
        _repository.Do("promote", "--from", "qa", "--to", "production");
        _server = new FileServer(_repository.Root);
    }

    /// <summary>Where it is, with a slash at the end.</summary>
    public string Address => _server.Address;

    /// <summary>The folder that is served.</summary>
    public string Root => _repository.Root;

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Dispose();
        _repository.Dispose();
    }
}
