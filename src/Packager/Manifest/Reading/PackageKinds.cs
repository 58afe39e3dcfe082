using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>What the kinds of packages mean for the values that are shared at the top of the file.</summary>
/// <param name="values">Reads the key.</param>
internal sealed class PackageKinds(ValueReader values)
{
    /// <summary>The key.</summary>
    public const string Key = "kind";

    /// <summary>A package of documentation.</summary>
    public const string Documentation = "doc";

    /// <summary>A package of debug symbols.</summary>
    public const string Symbols = "dbgsym";

    // What describes the release and its people; everything else at the top describes what another package installs.
    private static readonly string[] s_shared =
    [
        "version", "version_schema", "epoch", "prerelease", "version_metadata", "release", "maintainer", "vendor", "license", "license_file",
        "copyright", "homepage", "changelog", "mtime", "umask", "disable_globbing", "templates",
    ];

    /// <summary>The kind of an entry of <c>packages</c>; an unknown one is reported (PKG1025) and taken for a plain package.</summary>
    public string? Of(MappingNode package) =>
        package[Key] is ScalarNode { IsNull: false } scalar ? values.Text(KeyTable.Root.Find(Key)!, scalar, Key)?.Value : null;

    /// <summary>What a package of documentation begins with: made once, in Debian's section for it, and good for packages of any architecture.</summary>
    public static MappingNode SharedWithDocumentation(MappingNode shared, SourceLocation location)
    {
        Entry Text(string key, string text) => new(key, location, new ScalarNode(location, text, isPlain: true, default));
        Entry Map(string key, Entry entry) => new(key, location, new MappingNode(location, [entry]));
        ImmutableArray<Node> formats = [new ScalarNode(location, "deb/all", isPlain: true, default)];
        return new MappingNode(location,
        [
            .. shared.Entries.Where(e => s_shared.Contains(e.Key)), new Entry("formats", location, new SequenceNode(location, formats)), Text("section", "doc"),
            Map("deb", Map("fields", Text("Multi-Arch", "foreign"))),
        ]);
    }
}
