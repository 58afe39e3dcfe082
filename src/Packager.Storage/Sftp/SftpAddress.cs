namespace Packager.Storage.Sftp;

/// <summary>Where a storage on a host is: <c>sftp://[USER@]HOST[:PORT]/PATH</c>; a path that begins with <c>/~/</c> is below the home folder.</summary>
/// <param name="Destination">What ssh is given: <c>[USER@]HOST</c>.</param>
/// <param name="Port">Null for what ssh's configuration says.</param>
/// <param name="Path">The folder.</param>
public sealed record SftpAddress(string Destination, int? Port, string Path)
{
    /// <summary>Whether a text is meant as one.</summary>
    public static bool IsMeant(string text) => text?.StartsWith("sftp://", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads one; null when it is none.</summary>
    public static SftpAddress? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != "sftp" || address.Host.Length == 0 || address.UserInfo.Contains(':', StringComparison.Ordinal)) return null;
        var path = Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/');
        path = path.StartsWith("/~/", StringComparison.Ordinal) ? path[3..] : path;
        var user = Uri.UnescapeDataString(address.UserInfo);
        // ssh would take such a name for an option.
        if (path.Length == 0 || user.StartsWith('-') || address.Host.StartsWith('-')) return null;
        return new(user.Length > 0 ? $"{user}@{address.Host}" : address.Host, address.IsDefaultPort ? null : address.Port, path);
    }

    /// <summary>ssh's arguments.</summary>
    internal IReadOnlyList<string> Arguments => [.. Port is { } port ? new[] { "-p", port.ToString(System.Globalization.CultureInfo.InvariantCulture) } : [], "-s", "--", Destination, "sftp"];
}
