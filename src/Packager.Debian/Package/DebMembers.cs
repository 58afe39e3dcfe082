using System.Collections.Immutable;
using System.Text;
using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>The members of a package's ar archive, in the order that deb(5) asks for.</summary>
/// <param name="All">Every member, signatures included.</param>
/// <param name="Version">What <c>debian-binary</c> says, for example <c>2.0</c>.</param>
/// <param name="Control">The <c>control.tar</c> member.</param>
/// <param name="Data">The <c>data.tar</c> member.</param>
internal sealed record DebMembers(ImmutableArray<ArMember> All, string Version, ArMember Control, ArMember Data)
{
    private const string VersionName = "debian-binary";
    private const string ControlName = "control.tar";
    private const string DataName = "data.tar";

    /// <summary>debian-binary holds a version and perhaps lines for the future.</summary>
    private const int LongestVersion = 256;

    /// <summary>The ending of a tar member's name, for example <c>.xz</c>.</summary>
    public static string Extension(ArMember member) =>
        member.Name[(member.Name.IndexOf(".tar", StringComparison.Ordinal) + ".tar".Length)..];

    /// <summary>Reads the headers and checks them.</summary>
    /// <exception cref="UserFaultException">The archive is not what deb(5) describes.</exception>
    /// <exception cref="MalformedException">It is no ar archive.</exception>
    public static DebMembers Read(Stream input, SourceLocation file, DebReadLimits limits)
    {
        var ar = new ArReader(input);
        var version = ReadVersion(ar, file);
        var all = ReadAll(ar, version.Member, file, limits);
        var wanted = new Queue<string>([ControlName, DataName]);
        var found = new List<ArMember>();
        foreach (var member in all.Skip(1).Where(member => !member.Name.StartsWith('_')))
        {
            if (wanted.Count == 0 || !Is(member, wanted.Peek())) throw Unexpected(member, wanted, file);
            wanted.Dequeue();
            found.Add(member);
        }

        if (wanted.Count > 0) throw Missing(wanted.Peek(), file);
        return new DebMembers(all, version.Text, found[0], found[1]);
    }

    private static (ArMember Member, string Text) ReadVersion(ArReader ar, SourceLocation file)
    {
        var member = ar.Next();
        if (member?.Name != VersionName) throw Missing(VersionName, file);
        var bytes = new byte[Math.Min(member.Size, LongestVersion)];
        ar.Content.ReadExactly(bytes);
        var text = Encoding.Latin1.GetString(bytes);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || !text.StartsWith("2.", StringComparison.Ordinal) || !text.AsSpan(2, end - 2).ContainsOnlyDigits())
            throw new UserFaultException(DebReadFaults.VersionUnknown.At(file, "debian-binary does not say '2.0'", "only packages of format 2 can be read"));
        return (member, text[..end]);
    }

    private static ImmutableArray<ArMember> ReadAll(ArReader ar, ArMember first, SourceLocation file, DebReadLimits limits)
    {
        var members = ImmutableArray.CreateBuilder<ArMember>();
        members.Add(first);
        while (ar.Next() is { } member)
        {
            if (members.Any(other => other.Name == member.Name))
                throw new UserFaultException(DebReadFaults.MemberTwice.At(file, $"the member '{member.Name}' is there twice"));
            members.Add(member);
            if (members.Count > limits.ArMembers)
                throw new UserFaultException(DebReadFaults.Excessive.At(file, $"it has more than {limits.ArMembers} members"));
        }

        return members.ToImmutable();
    }

    private static bool Is(ArMember member, string name) =>
        member.Name.StartsWith(name, StringComparison.Ordinal) && Decompression.Extensions.Contains(member.Name[name.Length..]);

    private static UserFaultException Unexpected(ArMember member, Queue<string> wanted, SourceLocation file) =>
        wanted.Any(name => Is(member, name))
            ? Missing(wanted.Peek(), file)
            : new UserFaultException(DebReadFaults.MemberUnknown.At(file, $"the member '{member.Name}' is none that deb(5) knows",
                "a member of your own must have a name that begins with '_'"));

    private static UserFaultException Missing(string name, SourceLocation file) =>
        new(DebReadFaults.MemberMissing.At(file, $"the member '{name}' is missing or not where it must be",
            "a package has debian-binary, control.tar and data.tar, in this order"));
}
