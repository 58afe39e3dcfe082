namespace Packager.Msi;

/// <summary>A package with other properties: what a customer's transform leads to.</summary>
public static class PropertyTransform
{
    /// <summary>Sets properties; those that the package does not have are added.</summary>
    /// <param name="database">The package.</param>
    /// <param name="properties">Values by name; an empty value takes the property away.</param>
    /// <returns>The changed copy, which reads its streams from the package.</returns>
    /// <exception cref="ArgumentException">A name is none that a property can have.</exception>
    public static MsiDatabase Apply(MsiDatabase database, IReadOnlyDictionary<string, string> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        if (properties.Keys.FirstOrDefault(name => !IsName(name)) is { } wrong) throw new ArgumentException($"'{wrong}' cannot name a property");
        var draft = DatabaseEdit.Copy(database, (table, cells) =>
            table.Name == "Property" && properties.TryGetValue((string)cells[0]!, out var value) ? (value.Length == 0 ? null : [cells[0], value]) : cells);
        foreach (var (name, value) in properties)
        {
            if (value.Length > 0 && !draft.Contains("Property", name)) draft.Add("Property", name, value);
        }

        return draft.Build();
    }

    /// <summary>Whether a text can name a property: letters, digits, underscores and periods, a letter or an underscore first.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 72 && (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');
}
