using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Makes what the checks look at.</summary>
/// <param name="package">The package's name, by which some texts are found.</param>
internal sealed class LintItems(string package)
{
    private readonly Dictionary<string, LintFileFacts> _facts = new(StringComparer.Ordinal);

    /// <summary>From an entry that is about to be written.</summary>
    public LintItem Of(PayloadEntry entry)
    {
        var name = entry.Path[1..];
        return new()
        {
            Name = entry.Kind == PayloadKind.Directory ? name + "/" : name, Kind = entry.Kind, Mode = entry.Mode, Owner = entry.Owner, Group = entry.Group,
            Link = entry.LinkTarget ?? "", Location = entry.Location, Facts = Facts(entry, name),
        };
    }

    /// <summary>From a package that exists; devices and pipes are left out, for they are rare and have no content to judge.</summary>
    public IEnumerable<LintItem> Read(DebReader reader)
    {
        foreach (var entry in reader.ReadData())
        {
            if (entry.Path != "/" && Kind(entry.Header.Type) is { } kind) yield return Of(entry, kind);
        }
    }

    private LintItem Of(DebEntry entry, PayloadKind kind)
    {
        var name = entry.Path[1..];
        var isHardLink = entry.Header.Type == TarEntryType.HardLink;
        var facts = isHardLink ? _facts.GetValueOrDefault(Target(entry.Header.LinkName), LintFileFacts.None) : Facts(entry, kind, name);
        if (kind == PayloadKind.File) _facts[name] = facts;
        return new()
        {
            Name = kind == PayloadKind.Directory ? name + "/" : name, Kind = kind, Mode = new(entry.Header.Mode), Owner = entry.Header.UserName,
            Group = entry.Header.GroupName, Link = kind == PayloadKind.Symlink ? entry.Header.LinkName : "", IsHardLink = isHardLink, Facts = facts,
        };
    }

    private LintFileFacts Facts(PayloadEntry entry, string name)
    {
        if (entry.Content is null) return LintFileFacts.None;
        using var content = entry.Content.Open();
        return LintFileFacts.Read(content, LintedTexts.Contain(name, package));
    }

    private LintFileFacts Facts(DebEntry entry, PayloadKind kind, string name) =>
        kind == PayloadKind.File ? LintFileFacts.Read(entry.Content, LintedTexts.Contain(name, package)) : LintFileFacts.None;

    private static PayloadKind? Kind(TarEntryType type) => type switch
    {
        TarEntryType.File or TarEntryType.HardLink => PayloadKind.File,
        TarEntryType.Directory => PayloadKind.Directory,
        TarEntryType.Symlink => PayloadKind.Symlink,
        _ => null,
    };

    private static string Target(string link) => link.StartsWith("./", StringComparison.Ordinal) ? link[2..] : link.TrimStart('/');
}
