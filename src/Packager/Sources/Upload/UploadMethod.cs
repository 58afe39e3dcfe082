namespace Packager.Sources.Upload;

/// <summary>How a host is reached.</summary>
public enum UploadMethod
{
    /// <summary>The file transfer protocol, RFC 959.</summary>
    Ftp,

    /// <summary>SFTP by the OpenSSH client; dput's scp and rsync come down to the same.</summary>
    Sftp,

    /// <summary>A folder of this machine.</summary>
    Local,
}
