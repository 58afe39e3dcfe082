namespace Packager.Storage.Sftp;

/// <summary>The server refused what was asked.</summary>
/// <param name="status">Its status.</param>
/// <param name="path">What it was about.</param>
/// <param name="message">What the server said.</param>
internal sealed class SftpFault(SftpStatus status, string path, string message) : IOException($"{path}: {Says(status, message)}")
{
    /// <summary>Its status.</summary>
    public SftpStatus Status => status;

    // What a server says goes to a terminal; it is nobody's to send control characters there.
    private static string Says(SftpStatus status, string message) => status switch
    {
        SftpStatus.NoSuchFile => "the host has no such file or folder",
        SftpStatus.PermissionDenied => "the host denies permission",
        _ => $"the host says '{string.Concat(message.Take(200).Select(c => char.IsControl(c) ? '?' : c))}' (status {(int)status})",
    };
}
