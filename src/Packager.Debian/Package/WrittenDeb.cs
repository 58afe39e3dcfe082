using Packager.Binary;

namespace Packager.Debian;

/// <summary>
/// Reads a package that was just written, before it gets its final name: its archive and control.tar with the strict reader, and of data.tar the
/// stored bytes. <see cref="FollowedData"/> has decoded and read the same bytes already.
/// </summary>
internal static class WrittenDeb
{
    /// <summary>Compares what the disk holds with the plan.</summary>
    /// <exception cref="IOException">It is not what was written: the disk, the memory or a compressor is at fault.</exception>
    public static void Verify(Stream written, string name, PlannedDeb plan)
    {
        using var reader = DebReader.Open(written, name, PlannedDeb.Limits);
        Expect(name, "control.tar", plan.Members.SequenceEqual(reader.ControlMembers, ControlMemberComparer.Instance));
        Expect(name, "data.tar", Checksum(reader.OpenStored(reader.DataMember)) == plan.Data.Stored);
        if (plan.Signature is { } signature) Expect(name, signature.Name, IsSame(reader, signature));
    }

    /// <summary>Throws unless a part has been read back as it was written.</summary>
    public static void Expect(string name, string part, bool isSame)
    {
        if (!isSame) throw new IOException($"'{name}' does not read back as it was written: {part} differs; check the disk and the memory of this machine");
    }

    private static bool IsSame(DebReader reader, SignatureMember signature)
    {
        var member = reader.Members[^1];
        if (member.Name != signature.Name || member.Size != signature.Content.Length) return false;
        var stored = new byte[member.Size];
        using var stream = reader.OpenStored(member);
        stream.ReadExactly(stored);
        return signature.Content.Span.SequenceEqual(stored);
    }

    private static ulong Checksum(Stream stored)
    {
        using var stream = new ChecksummingStream(stored);
        stream.CopyTo(Stream.Null);
        return stream.Checksum;
    }
}
