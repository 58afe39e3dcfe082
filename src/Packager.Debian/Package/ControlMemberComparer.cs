using System.Diagnostics.CodeAnalysis;

namespace Packager.Debian;

/// <summary>Compares control members by name, mode and bytes.</summary>
internal sealed class ControlMemberComparer : IEqualityComparer<ControlMember>
{
    public static ControlMemberComparer Instance { get; } = new();

    public bool Equals(ControlMember? x, ControlMember? y) =>
        x is not null && y is not null && x.Name == y.Name && x.Mode == y.Mode && Bytes(x).AsSpan().SequenceEqual(Bytes(y));

    public int GetHashCode([DisallowNull] ControlMember obj) => obj.Name.GetHashCode(StringComparison.Ordinal);

    private static byte[] Bytes(ControlMember member)
    {
        using var content = member.Content.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
