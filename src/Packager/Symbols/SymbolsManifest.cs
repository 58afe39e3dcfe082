using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Symbols;

/// <summary>What a package of debug symbols says of itself; nothing of it is the user's to choose (dh_gencontrol(1) writes the same fields).</summary>
internal static class SymbolsManifest
{
    /// <summary>The values, from those of the package that the symbols belong to.</summary>
    /// <param name="owner">That package.</param>
    /// <param name="name">The name of this one.</param>
    /// <param name="version">The version that both have, in Debian's form.</param>
    /// <param name="buildIds">The identities of the objects.</param>
    public static PackageManifest Of(PackageManifest owner, Located<string> name, DebianVersion version, ImmutableArray<string> buildIds)
    {
        var ownerName = owner.Name?.Value ?? "";
        Located<string> Text(string text) => new(text, name.Location);
        return new PackageManifest
        {
            Location = name.Location, Dialect = owner.Dialect, Folder = owner.Folder, Name = name,
            Version = owner.Version, VersionSchema = owner.VersionSchema, Epoch = owner.Epoch, Prerelease = owner.Prerelease,
            VersionMetadata = owner.VersionMetadata, Release = owner.Release, Mtime = owner.Mtime, Templates = owner.Templates,
            Maintainer = owner.Maintainer, Section = Text("debug"), Priority = Text("optional"),
            Description = Text("debug symbols for " + ownerName),
            Depends = [Text($"{ownerName} (= {version})")],
            Dependencies = owner.Dependencies with { Detect = [Text("false")] },
            Deb = new DebSection
            {
                Arch = owner.Deb.Arch, Compression = owner.Deb.Compression, Signature = owner.Deb.Signature,
                Fields =
                [
                    new("Source", Text(ownerName)), new("Auto-Built-Package", Text("debug-symbols")),
                    // Where two architectures of the package may be installed at once, so may their symbols.
                    .. owner.Deb.Fields.Where(f => f.Key.Equals("Multi-Arch", StringComparison.OrdinalIgnoreCase) && f.Value.Value == "same"),
                    new("Build-Ids", Text(string.Join(' ', buildIds))),
                ],
            },
        };
    }

    /// <summary>The documentation is the owner's, as Policy 12.5 allows where the versions are bound to each other.</summary>
    public static PayloadEntry Documentation(Located<string> name, string owner) => new()
    {
        Path = "/usr/share/doc/" + name.Value, Kind = PayloadKind.Symlink, LinkTarget = owner, Mode = new UnixMode(0b111_111_111), Location = name.Location,
    };
}
