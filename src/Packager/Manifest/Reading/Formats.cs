using Packager.Debian;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>Which targets a package is made for: <c>formats</c>, or <c>arch</c> as shorthand for one.</summary>
internal sealed class Formats(Dialects dialect, ValueReader values, DiagnosticBag bag)
{
    private static readonly string[] s_windows = ["x64", "x86", "arm64"];
    private static readonly string[] s_notMade = ["rpm", "apk", "archlinux", "ipk", "msix"];

    /// <summary>The targets in the order of the file.</summary>
    public IReadOnlyList<Target> Of(MappingNode package)
    {
        if (dialect == Dialects.Nfpm) return [Nfpm(package)];
        var arch = package["arch"] as ScalarNode;
        if (package["formats"] is not SequenceNode list) return Shorthand(arch) is { } one ? [one] : [];
        if (arch is { IsNull: false }) bag.Add(ManifestFaults.ArchAndFormats, arch.Location, "both 'arch' and 'formats' say what is made", "remove 'arch'");
        if (list.Items.IsEmpty) bag.Add(ManifestFaults.Missing, list.Location, "'formats' is empty", "write for example formats: [deb/amd64]");
        return [.. list.Items.OfType<ScalarNode>().Select(Read).OfType<Target>()];
    }

    // nfpm maps what it knows and takes the rest as it stands; another platform becomes part of the name.
    private Target Nfpm(MappingNode package)
    {
        var arch = Text(package, "arch") is { Length: > 0 } given ? given : "amd64";
        var debian = Architecture.FromNfpm(arch);
        var platform = Text(package, "platform") is { Length: > 0 } other ? other : "linux";
        return new Target("deb", platform == "linux" ? debian : platform + "-" + debian);
    }

    private string? Text(MappingNode package, string key) =>
        package[key] is ScalarNode { IsNull: false } scalar ? values.Expand(scalar, key) : null;

    private Target? Shorthand(ScalarNode? arch)
    {
        if (arch is null or { IsNull: true }) return new Target("deb", "amd64");
        if (values.Expand(arch, "arch") is not { } text) return null;
        var debian = Architecture.FromNfpm(text);
        return Architecture.IsKnown(debian) ? new Target("deb", debian) : Refuse(debian, arch);
    }

    private Target? Read(ScalarNode scalar)
    {
        if (values.Expand(scalar, "formats") is not { } text) return null;
        var slash = text.IndexOf('/');
        var (format, arch) = slash < 0 ? (text, "") : (text[..slash], text[(slash + 1)..]);
        if (format == "deb" && Architecture.IsKnown(arch)) return new Target(format, arch);
        if (format == "deb" && arch.Length > 0) return Refuse(arch, scalar);
        if (format == "msi" && s_windows.Contains(arch)) return new Target(format, arch);
        if (s_notMade.Contains(format))
            bag.Add(ManifestFaults.FormatNotMade, scalar.Location, $"this version does not make '{format}'", "remove the entry; deb/amd64, msi/x64 and the like are made");
        else if (format == "msi")
            bag.Add(ManifestFaults.UnknownFormat, scalar.Location, $"'{text}' is no format with an architecture", $"an .msi is for one of {string.Join(", ", s_windows.Select(a => "msi/" + a))}");
        else
            bag.Add(ManifestFaults.UnknownFormat, scalar.Location, $"'{text}' is no format with an architecture", "write for example deb/amd64");
        return null;
    }

    private Target? Refuse(string arch, ScalarNode scalar)
    {
        var debian = Architecture.FromNfpm(arch);
        var hint = Architecture.IsKnown(debian) ? $"Debian's name for it is '{debian}'" : Suggestion.For(arch, Architecture.Known);
        bag.Add(ValueFaults.UnknownArchitecture, scalar.Location, $"'{arch}' is no architecture of Debian", hint ?? "it is one of " + string.Join(", ", Architecture.Known));
        return null;
    }
}
