namespace Packager.Sources.Upload;

/// <summary>A way to a host's folder.</summary>
internal interface IUploadTransport : IDisposable
{
    /// <summary>How many bytes a file there has; null when it is not there or the host does not tell.</summary>
    long? Size(string name);

    /// <summary>Sends a file under its own name.</summary>
    /// <exception cref="IOException">The host refused, or the line broke.</exception>
    void Send(string path);
}
