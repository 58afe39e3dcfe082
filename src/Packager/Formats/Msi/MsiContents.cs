using System.Collections.Immutable;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps a payload, whose paths are Linux's, to files, folders and PATH entries of Windows.</summary>
internal sealed class MsiContents
{
    private const string Commands = "/usr/bin";

    private readonly Payload _payload;
    private readonly WindowsPlaces _places;
    private readonly MsiFeatures _features;
    private readonly WindowsNames _names;
    private readonly DiagnosticBag _diagnostics;
    private readonly EntriesByPath _entries;

    public MsiContents(Payload payload, WindowsPlaces places, MsiFeatures features, DiagnosticBag diagnostics)
    {
        (_payload, _places, _features, _diagnostics) = (payload, places, features, diagnostics);
        _names = new WindowsNames(diagnostics);
        _entries = new EntriesByPath(payload);
    }

    /// <summary>The files.</summary>
    public ImmutableArray<MsiFile> Files() => [.. _payload.Files.Select(File).OfType<MsiFile>()];

    /// <summary>The folders that the manifest asks for and nothing lies in.</summary>
    public ImmutableArray<MsiFolder> Folders() =>
        [.. _payload.Entries.Where(entry => entry.Kind == PayloadKind.Directory && !entry.IsImplicit && _entries.IsEmpty(entry)).Select(Folder).OfType<MsiFolder>()];

    /// <summary>The folders that commands are found in: <c>/usr/bin</c> itself where it has files, and those that links in it lead to.</summary>
    public ImmutableArray<(MsiPlace Place, string Feature, SourceLocation Location)> CommandFolders()
    {
        var folders = new List<(MsiPlace Place, string Feature, SourceLocation Location)>();
        foreach (var entry in _payload.Entries.Where(entry => PayloadPath.Parent(entry.Path) == Commands && entry.Kind != PayloadKind.Directory))
        {
            var path = entry.Kind == PayloadKind.Symlink ? Linked(entry) : entry.Path;
            if (path is not null && _places.Of(PayloadPath.Parent(path)) is { } place) folders.Add((place, _features.Of(_entries[path]), entry.Location));
        }

        // A folder of commands of several features goes with the main one.
        return [.. folders.GroupBy(folder => folder.Place).Select(same => same.First() with { Feature = same.All(folder => folder.Feature == same.First().Feature) ? same.First().Feature : MsiFeature.MainId })];
    }

    /// <summary>The feature of a file; null when the package has none of that path.</summary>
    public string? FeatureOf(string path) => _entries.Find(path) is { } entry ? _features.Of(entry) : null;

    /// <summary>Reports links that are no commands.</summary>
    public void CheckLinks()
    {
        foreach (var link in _payload.Entries.Where(entry => entry.Kind == PayloadKind.Symlink && PayloadPath.Parent(entry.Path) != Commands))
        {
            _diagnostics.Add(MsiFaults.Link, link.Location, $"'{link.Path}' is a symbolic link, which no .msi can make", "install the file itself there, exclude the link, or give the entry 'packager: deb'");
        }
    }

    /// <summary>The program that the manifest names by its path in the package or its name, with arguments behind it; null after PKG3043.</summary>
    public MsiLaunch? Launch(Located<string> launch)
    {
        var words = launch.Value.Trim().Split(' ', 2);
        var program = words[0].StartsWith('/') ? _entries.Program(PayloadPath.Normalize(words[0])) : _entries.Named(words[0]);
        if (program is not null && program.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) && _places.Of(PayloadPath.Parent(program)) is { } place)
            return new MsiLaunch(place, PayloadPath.Name(program)) { Arguments = words.Length > 1 ? words[1].Trim() : null };
        _diagnostics.Add(DialogFaults.NoProgram, launch.Location, $"the package installs no program '{words[0]}' to start", "name an .exe that it installs, by its path in the package or by its name alone");
        return null;
    }

    private MsiFile? File(PayloadEntry entry)
    {
        if (Place(PayloadPath.Parent(entry.Path), entry) is not { } place || !_names.Pass(place, PayloadPath.Name(entry.Path), entry)) return null;
        var isConfig = entry.Config != ConfigKind.None;
        return new MsiFile
        {
            Folder = place, Name = PayloadPath.Name(entry.Path), Content = entry.Content!, Location = entry.Location,
            IsKept = isConfig, IsPermanent = isConfig, Feature = _features.Of(entry),
        };
    }

    private MsiFolder? Folder(PayloadEntry entry) =>
        Place(entry.Path, entry) is { } place && _names.Pass(place, null, entry) ? new MsiFolder(place, entry.Location) { Feature = _features.Of(entry) } : null;

    private MsiPlace? Place(string? folder, PayloadEntry entry)
    {
        if (_places.Of(folder) is { } place) return place;
        _diagnostics.Add(MsiFaults.NoCounterpart, entry.Location, $"'{entry.Path}' has no counterpart on Windows",
            $"install it below one of {string.Join(", ", _places.Linux)}, or give the entry 'packager: deb'");
        return null;
    }

    // The file that a command's link leads to; Windows finds it by its own name in its own folder.
    private string? Linked(PayloadEntry link)
    {
        var target = PayloadPath.Normalize(link.LinkTarget!.StartsWith('/') ? link.LinkTarget : $"{Commands}/{link.LinkTarget}");
        if (_entries.Program(target) is not { } program)
        {
            _diagnostics.Add(MsiFaults.Link, link.Location, $"the link '{link.Path}' leads to '{target}', which the package does not bring for Windows", "name a program of the package, or give the entry 'packager: deb'");
            return null;
        }

        var (command, name) = (PayloadPath.Name(link.Path), PayloadPath.Name(program));
        if (name != command && !string.Equals(Path.GetFileNameWithoutExtension(name), command, StringComparison.OrdinalIgnoreCase))
            _diagnostics.Add(MsiFaults.RenamedCommand, link.Location, $"the command '{command}' is called '{name}' on Windows", "give the program itself the name of the command");
        return program;
    }

    /// <summary>Looks entries up by path.</summary>
    private sealed class EntriesByPath(Payload payload)
    {
        private readonly Dictionary<string, PayloadEntry> _byPath = payload.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        private readonly HashSet<string> _parents = [.. payload.Entries.Select(entry => PayloadPath.Parent(entry.Path)).OfType<string>()];

        public PayloadEntry this[string path] => _byPath[path];

        public PayloadEntry? Find(string path) => _byPath.GetValueOrDefault(path);

        public bool IsEmpty(PayloadEntry directory) => !_parents.Contains(directory.Path);

        /// <summary>A program by its path with or without <c>.exe</c>.</summary>
        public string? Program(string path) => IsFile(path + ".exe") ? path + ".exe" : IsFile(path) ? path : null;

        /// <summary>The first program of a name, with or without <c>.exe</c>.</summary>
        public string? Named(string name) => payload.Entries.FirstOrDefault(entry => entry.Kind == PayloadKind.File && PayloadPath.Name(entry.Path) is var file
            && (string.Equals(file, name, StringComparison.OrdinalIgnoreCase) || string.Equals(file, name + ".exe", StringComparison.OrdinalIgnoreCase)))?.Path;

        private bool IsFile(string path) => _byPath.TryGetValue(path, out var entry) && entry.Kind == PayloadKind.File;
    }
}
