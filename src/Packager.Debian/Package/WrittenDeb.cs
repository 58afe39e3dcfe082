using Packager.Binary;

namespace Packager.Debian;

/// <summary>Reads a package that was just written with the strict reader and compares it with the plan, before it gets its final name.</summary>
internal static class WrittenDeb
{
    /// <summary>Compares everything: the stanza, each control member, each entry's header and digest, their order.</summary>
    /// <exception cref="IOException">What is on the disk is not what was written: the disk, the memory or a compressor is at fault.</exception>
    public static void Verify(Stream written, string name, PlannedDeb plan)
    {
        using var reader = DebReader.Open(written, name, plan.Limits);
        Expect(name, "control.tar", plan.Members.SequenceEqual(reader.ControlMembers, ControlMemberComparer.Instance));
        var planned = plan.Entries.GetEnumerator();
        foreach (var entry in reader.ReadData())
        {
            Expect(name, entry.Path, planned.MoveNext() && planned.Current == entry.Header);
            if (entry.Header.Type == TarEntryType.File) Expect(name, entry.Path, plan.Digests[entry.Path] == Digest(entry.Content));
        }

        Expect(name, "data.tar", !planned.MoveNext());
    }

    private static string Digest(Stream content)
    {
        using var hashing = new HashingStream(content);
        hashing.CopyTo(Stream.Null);
        return hashing.Digest();
    }

    private static void Expect(string name, string part, bool isSame)
    {
        if (!isSame) throw new IOException($"'{name}' does not read back as it was written: {part} differs; check the disk and the memory of this machine");
    }
}
