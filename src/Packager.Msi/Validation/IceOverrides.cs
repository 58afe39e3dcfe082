using System.Collections.Frozen;

namespace Packager.Msi.Validation;

/// <summary>
/// The overrides that a package ships for itself, as a .deb ships those of lintian: a property that Windows Installer does not look at, with a line for each
/// evaluator, its name and the reason.
/// </summary>
public static class IceOverrides
{
    /// <summary>The property.</summary>
    public const string Property = "IceOverrides";

    /// <summary>The names of the evaluators whose findings the package says are meant.</summary>
    public static FrozenSet<string> Of(MsiDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return (database.Property(Property) ?? "").Split('\n').Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
            .Select(parts => parts[0].Trim()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    internal static string Write(IEnumerable<KeyValuePair<string, string>> overrides) => string.Join('\n', overrides.Select(pair => $"{pair.Key}: {pair.Value}"));
}
