using Packager.Model;

namespace Packager.Debian;

/// <summary>Makes what the checks look at from the entries of a payload.</summary>
internal static class LintItems
{
    /// <summary>An entry that is about to be written.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="package">The package's name, which some texts are found by.</param>
    public static LintItem Of(PayloadEntry entry, string package)
    {
        var name = entry.Path[1..];
        return new()
        {
            Name = entry.Kind == PayloadKind.Directory ? name + "/" : name, Kind = entry.Kind, Mode = entry.Mode, Owner = entry.Owner, Group = entry.Group,
            Link = entry.LinkTarget ?? "", Location = entry.Location, Facts = Facts(entry, name, package),
        };
    }

    private static LintFileFacts Facts(PayloadEntry entry, string name, string package)
    {
        if (entry.Content is null) return LintFileFacts.None;
        using var content = entry.Content.Open();
        return LintFileFacts.Read(content, LintedTexts.Contain(name, package));
    }
}
