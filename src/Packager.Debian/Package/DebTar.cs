using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>How entries of a payload become entries of a tar archive in a package: <c>./</c> names, numeric owner 0, times no later than the package's.</summary>
internal static class DebTar
{
    private const int LinkMode = 0b111_111_111;

    /// <summary>The entry of the root directory, with which both archives begin.</summary>
    public static TarEntry Root(DateTimeOffset date) => new()
    {
        Name = "./", Type = TarEntryType.Directory, Mode = UnixMode.Executable.Bits, ModificationTime = date.ToUnixTimeSeconds(),
    };

    /// <summary>An entry of data.tar.</summary>
    public static TarEntry Entry(PayloadEntry entry, DateTimeOffset date) => new()
    {
        Name = "." + entry.Path + (entry.Kind == PayloadKind.Directory ? "/" : ""),
        Type = Type(entry.Kind),
        Mode = entry.Kind == PayloadKind.Symlink ? LinkMode : entry.Mode.Bits,
        UserName = entry.Owner,
        GroupName = entry.Group,
        Size = entry.Kind == PayloadKind.File ? entry.Length : 0,
        LinkName = entry.LinkTarget ?? "",
        ModificationTime = Math.Min((entry.ModificationTime ?? date).ToUnixTimeSeconds(), date.ToUnixTimeSeconds()),
    };

    /// <summary>An entry of control.tar.</summary>
    public static TarEntry Member(ControlMember member, DateTimeOffset date) => new()
    {
        Name = "./" + member.Name, Type = TarEntryType.File, Mode = member.Mode.Bits, Size = member.Content.Length,
        ModificationTime = date.ToUnixTimeSeconds(),
    };

    private static TarEntryType Type(PayloadKind kind) => kind switch
    {
        PayloadKind.Directory => TarEntryType.Directory,
        PayloadKind.Symlink => TarEntryType.Symlink,
        _ => TarEntryType.File,
    };
}
