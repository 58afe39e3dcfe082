namespace Packager.Msi;

/// <summary>The Property table while it is being made.</summary>
internal sealed class PropertySet
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _secure = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _hidden = new(StringComparer.Ordinal);

    /// <summary>Sets one; an empty value is none.</summary>
    public void Set(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) _values[name] = value;
    }

    /// <summary>Lets a public property reach the part of the installation that runs with an administrator's rights.</summary>
    public void Secure(string name) => _secure.Add(name);

    /// <summary>Keeps the value of a property out of the log.</summary>
    public void Hide(string name) => _hidden.Add(name);

    /// <summary>Makes the rows.</summary>
    public void AddRows(RowSet rows)
    {
        if (_secure.Count > 0) Set("SecureCustomProperties", string.Join(';', _secure));
        if (_hidden.Count > 0) Set("MsiHiddenProperties", string.Join(';', _hidden));
        foreach (var (name, value) in _values.OrderBy(property => property.Key, StringComparer.Ordinal)) rows.Add("Property", name, value);
    }
}
