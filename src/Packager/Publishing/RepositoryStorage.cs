using Packager.Model;
using Packager.Storage;
using Packager.Storage.Sftp;

namespace Packager.Publishing;

/// <summary>Opens where a repository lives: a folder, or a host that is reached with the OpenSSH client.</summary>
internal static class RepositoryStorage
{
    /// <summary>Opens it.</summary>
    /// <param name="place">A folder's path, or <c>sftp://[USER@]HOST[:PORT]/PATH</c>.</param>
    /// <exception cref="UserFaultException">The address is none, or the folder a file (PKG4040).</exception>
    /// <exception cref="IOException">The host cannot be reached.</exception>
    public static IStorage Open(string place)
    {
        if (IsOtherAddress(place)) throw Refused(place);
        if (!SftpAddress.IsMeant(place)) return place.Length > 0 && !File.Exists(place) ? new FolderStorage(place) : throw NoFolder(place);
        return SftpStorage.Connect(SftpAddress.Parse(place) ?? throw Refused(place));
    }

    // https://host/path, or host:/path as rsync and scp write it; one letter and a colon is a drive of Windows.
    private static bool IsOtherAddress(string place) =>
        !SftpAddress.IsMeant(place) && place.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon && place.IndexOfAny(['/', '\\']) is var slash && (slash < 0 || slash > colon) && !Directory.Exists(place);

    private static UserFaultException NoFolder(string place) => new(RepositoryPlaceFaults.Address.At(SourceLocation.None,
        place.Length == 0 ? "the folder of the repository has no name" : $"'{place}' is a file, not the folder of a repository", "name a folder, such as artifacts/repository; it need not exist"));

    private static UserFaultException Refused(string place)
    {
        var bag = new DiagnosticBag();
        bag.Add(RepositoryPlaceFaults.Address, SourceLocation.None, $"'{place}' names no folder of a host", "write it as sftp://user@host/srv/apt, or with /~/ for what is below the home folder; a password has no place in it");
        return new UserFaultException([.. bag]);
    }
}
