using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>
/// What a data.tar must keep to as a whole: no path twice, none below a file or link of the package itself, hard links to files that are there,
/// and the limits. Fed with the entries one by one.
/// </summary>
internal sealed class DataTarRules(SourceLocation file, DebReadLimits limits)
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _directories = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal) { "/" };
    private long _bytes;
    private long _characters;

    /// <summary>Checks the next entry.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="UserFaultException">It breaks a rule.</exception>
    public string Accept(TarEntry entry)
    {
        var path = DataPath.Parse(entry.Name)
            ?? throw Fault(DebReadFaults.BadPath, $"data.tar: '{Printable(entry.Name)}' is no path that a package may install");
        if (!_paths.Add(path)) throw Fault(DebReadFaults.PathTwice, $"data.tar: '{path}' is there twice");
        if (entry.Type == TarEntryType.Directory) _directories.Add(path);
        Count(path, entry);
        if (entry.Type != TarEntryType.Directory && _folders.Contains(path))
            throw Fault(DebReadFaults.BelowNoDirectory, $"data.tar: '{path}' is no directory, but other entries lie below it");
        EnterFolders(path);
        if (entry.Type == TarEntryType.HardLink) CheckHardLink(path, entry.LinkName);
        return path;
    }

    private void Count(string path, TarEntry entry)
    {
        Spend(path);
        if (_paths.Count > limits.DataEntries) throw Fault(DebReadFaults.Excessive, $"data.tar has more than {limits.DataEntries} entries");
        // Compared before they are added up: a single size may be close to the greatest number there is.
        if (entry.Size > limits.DataBytes - _bytes) throw Fault(DebReadFaults.Excessive, $"data.tar unpacks to more than {limits.DataBytes} bytes");
        _bytes += entry.Size;
    }

    private void EnterFolders(string path)
    {
        for (var parent = PayloadPath.Parent(path); parent is not null && !_folders.Contains(parent); parent = PayloadPath.Parent(parent))
        {
            if (_paths.Contains(parent) && !_directories.Contains(parent))
                throw Fault(DebReadFaults.BelowNoDirectory, $"data.tar: '{path}' lies below '{parent}', which is no directory");
            Spend(parent);
            _folders.Add(parent);
        }
    }

    private void CheckHardLink(string path, string target)
    {
        if (DataPath.Parse(target) is not { } named || !_paths.Contains(named) || _directories.Contains(named) || named == path)
            throw Fault(DebReadFaults.HardLinkDangles, $"data.tar: '{path}' is a hard link to '{Printable(target)}', which is no earlier file");
    }

    private void Spend(string path)
    {
        if ((_characters += path.Length) > limits.PathCharacters)
            throw Fault(DebReadFaults.Excessive, $"the paths of data.tar have more than {limits.PathCharacters} characters together");
    }

    private UserFaultException Fault(DiagnosticDescriptor kind, string message) => new(kind.At(file, message));

    private static string Printable(string name) => name.Length > 200 ? name[..200] + "…" : name.ReplaceLineEndings("\\n");
}
