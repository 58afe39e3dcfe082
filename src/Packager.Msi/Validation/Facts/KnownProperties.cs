namespace Packager.Msi.Validation;

/// <summary>The properties that the package or the installer sets, to find those that are misspelled.</summary>
internal sealed class KnownProperties
{
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _spellings = new(StringComparer.OrdinalIgnoreCase);

    public KnownProperties(IceSubject subject)
    {
        var own = subject.Rows("Property").Select(row => row.Text("Property") ?? "");
        var set = subject.Rows("CustomAction").Where(row => CustomActionType.Basic(row) == 51).Select(row => row.Text("Source") ?? "");
        var found = subject.Rows("AppSearch").Select(row => row.Text("Property") ?? "");
        var folders = subject.Rows("Directory").Select(row => row.Text("Directory") ?? "");
        foreach (var name in InstallerProperties.All.Order(StringComparer.Ordinal).Concat(StandardFolders.Properties.Order(StringComparer.Ordinal)).Concat(own).Concat(folders).Concat(set).Concat(found))
        {
            _exact.Add(name);
            _spellings.TryAdd(name, name);
        }
    }

    /// <summary>Whether something sets it.</summary>
    public bool Contains(string name) => _exact.Contains(name);

    /// <summary>The spelling that is set elsewhere; null when the name is right or unlike all others.</summary>
    public string? OtherSpelling(string? name) =>
        name is not null && !_exact.Contains(name) && _spellings.TryGetValue(name, out var other) ? other : null;

    /// <summary>The same for a property of the package's own, which is compared with those that come before it.</summary>
    public string? OtherSpellingOfOwn(string? name) =>
        name is not null && !InstallerProperties.All.Contains(name) && _spellings.TryGetValue(name, out var other) && other != name ? other : null;
}
