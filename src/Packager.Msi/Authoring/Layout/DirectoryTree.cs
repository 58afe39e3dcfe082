
namespace Packager.Msi;

/// <summary>The Directory table: every place that something goes to, with the folders above it up to TARGETDIR.</summary>
internal sealed class DirectoryTree
{
    public const string Root = "TARGETDIR";

    private readonly Dictionary<string, MsiNamedFolder> _named;
    private readonly Dictionary<MsiPlace, string> _ids = [];
    private readonly Dictionary<string, MsiPlace> _places = new(StringComparer.Ordinal);
    private readonly RowSet _rows;
    private readonly ShortNames _shortNames;

    public DirectoryTree(MsiPackage package, RowSet rows, ShortNames shortNames)
    {
        (_rows, _shortNames) = (rows, shortNames);
        _named = package.NamedFolders.ToDictionary(folder => folder.Id, StringComparer.Ordinal);
        rows.Add("Directory", Root, null, "SourceDir");
    }

    /// <summary>The folders so far with their ids, in the order in which they were asked for.</summary>
    public IEnumerable<KeyValuePair<MsiPlace, string>> All => _ids;

    /// <summary>The id of a place; its rows are made when it is first asked for.</summary>
    public string Id(MsiPlace place)
    {
        var canonical = Canonical(place);
        if (_ids.TryGetValue(canonical, out var known)) return known;
        var named = _named.Values.FirstOrDefault(folder => Canonical(folder.Place) == canonical)?.Id;
        var id = canonical.Names.IsEmpty ? canonical.Folder : named ?? MsiIdentifier.For(canonical.Names[^1], canonical.ToString().ToLowerInvariant());
        _ids.Add(canonical, id);
        _places.TryAdd(id, canonical);
        if (canonical.Parent is not { } parent) _rows.Add("Directory", id, Root, ".");
        else
        {
            var above = Id(parent);
            _rows.Add("Directory", id, above, _shortNames.Cell(above, canonical.Names[^1]));
        }

        return id;
    }

    /// <summary>The place seen from its standard folder: <c>INSTALLFOLDER\app</c> becomes <c>ProgramFiles64Folder\Example\app</c>.</summary>
    public MsiPlace Canonical(MsiPlace place)
    {
        while (_named.TryGetValue(place.Folder, out var named)) place = named.Place.Below(place.Names);
        return place;
    }

    /// <summary>The path that component codes are made of: the standard folder's id, then the names in lower case.</summary>
    public string CanonicalPath(MsiPlace place)
    {
        var canonical = Canonical(place);
        return string.Join('\\', [canonical.Folder, .. canonical.Names.Select(name => name.ToLowerInvariant())]);
    }

    /// <summary>Whether a place lies in a user's profile.</summary>
    public bool IsOfUser(MsiPlace place) => StandardFolders.OfUsers.Contains(Canonical(place).Folder);

    /// <summary>Whether a folder, by its id, lies in a user's profile.</summary>
    public bool IsOfUser(string id) => _places.TryGetValue(id, out var place) && StandardFolders.OfUsers.Contains(place.Folder);

    /// <summary>A folder and those above it that the package makes itself, up to the standard folder.</summary>
    /// <param name="id">Its id.</param>
    public IEnumerable<string> Made(string id)
    {
        for (var place = _places.GetValueOrDefault(id); place is { Names.IsEmpty: false }; place = place.Parent) yield return _ids[place];
    }
}
