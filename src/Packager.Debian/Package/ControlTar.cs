using System.Globalization;
using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Writes the control.tar of a package (deb(5)): its members sorted by name behind the root directory.</summary>
internal static class ControlTar
{
    private static readonly string[] NotCountedInSize = ["control", "md5sums"];

    /// <summary>All members: the package's own and those that are made here.</summary>
    public static IReadOnlyList<ControlMember> Members(DebPackage package, IReadOnlyDictionary<string, string> digests)
    {
        var members = new List<ControlMember>(package.Members);
        AddText(members, "md5sums", Md5sums.Format(package.Payload, digests));
        AddText(members, "conffiles", Conffiles.Format(package.Payload));
        AddText(members, "control", Control(package, members).Format());
        return [.. members.OrderBy(member => member.Name, StringComparer.Ordinal)];
    }

    /// <summary>Writes the archive compressed.</summary>
    public static void Write(CompressingStream output, IReadOnlyList<ControlMember> members, DateTimeOffset date)
    {
        var tar = new TarWriter(output);
        tar.Write(DebTar.Root(date));
        foreach (var member in members)
        {
            using var content = member.Content.Open();
            tar.Write(DebTar.Member(member, date), content);
        }

        tar.Complete();
        output.Complete();
    }

    private static ControlStanza Control(DebPackage package, List<ControlMember> members)
    {
        var counted = members.Where(member => !NotCountedInSize.Contains(member.Name)).Select(member => member.Content.Length);
        var size = InstalledSize.Of(package.Payload, counted).ToString(CultureInfo.InvariantCulture);
        return package.KeepsFieldOrder ? package.Control.WithBehind("Maintainer", "Installed-Size", size) : package.Control.With("Installed-Size", size).InBinaryOrder();
    }

    private static void AddText(List<ControlMember> members, string name, string text)
    {
        if (text.Length > 0) members.Add(new ControlMember(name, UnixMode.File, Content.FromText(text, name)));
    }
}
