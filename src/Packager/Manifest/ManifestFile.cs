using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>A manifest that was read: what it makes. The values of each package are bound apart, when those that come from outside are known.</summary>
/// <param name="Path">As diagnostics show it.</param>
/// <param name="Dialect">Which dialect it is written in.</param>
/// <param name="Environment">What variables stand for.</param>
public sealed record ManifestFile(string Path, Dialects Dialect, IReadOnlyDictionary<string, string> Environment)
{
    // What must be known before the release's own values are: where the version, the date and the changelog come from.
    private static readonly string[] s_heading =
        ["name", "version", "version_schema", "epoch", "prerelease", "version_metadata", "release", "maintainer", "changelog", "mtime", "build"];

    /// <summary>One for each package and target, in the order of the file.</summary>
    public ImmutableArray<PackageSelection> Selections { get; init; } = [];

    /// <summary>Where relative sources start: the folder that holds the file; in nfpm's dialect the folder that the command is started in, as nfpm has it.</summary>
    public string Folder => Dialect == Dialects.Packager && System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder ? folder : ".";

    /// <summary>Reads the values that say where version, date and changelog come from; all others stay empty. Variables are the environment, <c>name</c>, <c>arch</c> and <c>format</c>.</summary>
    /// <param name="selection">One of <see cref="Selections"/>.</param>
    /// <param name="bag">Receives PKG1025 to PKG1030 and PKG104x.</param>
    public PackageManifest BindHeading(PackageSelection selection, DiagnosticBag bag) => BindPart(selection, s_heading, bag);

    /// <summary>Reads who signs and what Windows is told of the program; all other values stay empty. The release's own values are not known.</summary>
    /// <param name="selection">One of <see cref="Selections"/>.</param>
    /// <param name="bag">Receives PKG1025 to PKG1030 and PKG104x.</param>
    public PackageManifest BindSigning(PackageSelection selection, DiagnosticBag bag)
    {
        var manifest = BindPart(selection, ["name", "homepage", "signing"], bag);
        // The product's name stands among values that may want the release's own; what is wrong there concerns no signature.
        return manifest with { Msi = BindPart(selection, ["msi"], []).Msi };
    }

    /// <summary>Reads where packages are published; all other values but name and maintainer stay empty.</summary>
    /// <param name="selection">One of <see cref="Selections"/>.</param>
    /// <param name="bag">Receives PKG1025 to PKG1030 and PKG104x.</param>
    public PackageManifest BindRepository(PackageSelection selection, DiagnosticBag bag) => BindPart(selection, ["name", "maintainer", "repository"], bag);

    /// <summary>Reads all values of one package for one target.</summary>
    /// <param name="selection">One of <see cref="Selections"/>.</param>
    /// <param name="values">The release's own values by name (<see cref="ReleaseValues"/>); the environment, name, arch and format are added.</param>
    /// <param name="bag">Receives PKG1025 to PKG1030 and PKG104x.</param>
    public PackageManifest Bind(PackageSelection selection, IReadOnlyDictionary<string, string> values, DiagnosticBag bag) =>
        BindNode(selection, selection.Node, values, bag);

    private PackageManifest BindPart(PackageSelection selection, string[] keys, DiagnosticBag bag)
    {
        var part = selection.Node.Entries.Where(entry => keys.Contains(entry.Key));
        return BindNode(selection, new MappingNode(selection.Node.Location, [.. part]), ReleaseValues.None, bag);
    }

    private PackageManifest BindNode(PackageSelection selection, MappingNode node, IReadOnlyDictionary<string, string> values, DiagnosticBag bag)
    {
        // nfpm knows the environment alone.
        var known = Dialect == Dialects.Nfpm ? Environment : ReleaseValues.Join(Environment, selection, values);
        var manifest = new RecordBinder(new ValueReader(Dialect, known, bag)).Bind<PackageManifest>(node) with
        {
            Dialect = Dialect, Folder = Folder, Name = selection.Name,
        };
        // What nfpm cannot expand is empty, and that is its value.
        if (Dialect == Dialects.Packager) manifest = manifest with { Unreadable = [.. node.Entries.Where(e => e.Value is ScalarNode { IsNull: false } && KeyTable.Root.Find(e.Key)?.Property is { } property && property.DeclaringType == typeof(PackageManifest) && property.GetValue(manifest) is null).Select(e => e.Key)] };
        return Dialect == Dialects.Nfpm ? NfpmDefaults.Apply(manifest) : manifest;
    }
}
