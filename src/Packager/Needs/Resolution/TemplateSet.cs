using Packager.Debian;

namespace Packager.Needs;

/// <summary>Dependency templates with the least version that was asked of each (dpkg-shlibdeps(1), "Generation of dependencies").</summary>
internal sealed class TemplateSet
{
    private const string VersionMark = "#MINVER#";

    private readonly SortedDictionary<string, DebianVersion?> _versions = new(StringComparer.Ordinal);

    /// <summary>Takes a template, whose comma-separated parts count one by one; the highest version wins, none is the lowest.</summary>
    public void Add(string template, DebianVersion? version)
    {
        foreach (var part in template.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_versions.TryGetValue(part, out var known) || (version is not null && (known is null || version > known)))
                _versions[part] = version;
        }
    }

    /// <summary>The relations, in canonical spelling, separated by commas.</summary>
    /// <exception cref="InvalidDataException">A package's symbols or shlibs file has a malformed template.</exception>
    public string Render()
    {
        var field = string.Join(", ", _versions.Select(v => v.Key.Replace(VersionMark, v.Value is null ? "" : $"(>= {v.Value})", StringComparison.Ordinal)));
        return Relation.TryParseField(field, out var relations)
            ? RelationSet.Simplify(relations)
            : throw new InvalidDataException($"a symbols or shlibs file asks for '{field}', which is no relation");
    }
}
