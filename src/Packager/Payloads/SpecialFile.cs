using System.Formats.Tar;

namespace Packager.Payloads;

/// <summary>Tells devices, pipes and sockets from files. To open a pipe would wait for its writer for ever, so it must be known before.</summary>
internal static class SpecialFile
{
    private const int TypeFlagOffset = 156;

    /// <summary>COR_E_IO; an exception that stands for an error of the system carries that error's number instead.</summary>
    private const int RaisedByTheLibrary = unchecked((int)0x80131620);

    /// <summary>What a path is that is neither file, directory nor link; null when it is one of those.</summary>
    /// <remarks>
    /// The class library names a file's type nowhere but where it writes one into a tar archive. Only what claims to be
    /// empty can be special, so few files come here.
    /// </remarks>
    public static string? Describe(SourceFile file) => file.Length > 0 ? null : Describe(file.FullPath);

    /// <summary>The same of a path, where links lead.</summary>
    public static string? Describe(string path)
    {
        if (OperatingSystem.IsWindows()) return null;
        path = Target(path);
        if (new FileInfo(path) is { Exists: true, Length: > 0 }) return null;
        try
        {
            using var header = new MemoryStream();
            using (var tar = new TarWriter(header, TarEntryFormat.Gnu, leaveOpen: true)) tar.WriteEntry(path, "x");
            return Name((TarEntryType)header.GetBuffer()[TypeFlagOffset]);
        }
        catch (IOException fault)
        {
            // What tar has no type for is a socket; a fault of the system's own is told when the file is opened.
            return fault.HResult == RaisedByTheLibrary ? "socket" : null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Target(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            return path;
        }
    }

    private static string? Name(TarEntryType type) => type switch
    {
        TarEntryType.Fifo => "pipe",
        TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "device",
        _ => null,
    };
}
