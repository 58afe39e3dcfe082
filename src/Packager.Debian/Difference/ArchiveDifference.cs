using System.Security.Cryptography;
using Packager.Binary;

namespace Packager.Debian;

/// <summary>Where the bytes of two packages differ whose contents are equal.</summary>
internal static class ArchiveDifference
{
    /// <summary>One sentence for each member of the ar archive that differs; empty when all bytes are equal.</summary>
    public static IEnumerable<string> Of(DebReader old, DebReader now)
    {
        var count = 0;
        foreach (var (a, b) in old.Members.Zip(now.Members))
        {
            foreach (var sentence in Member(old, a, now, b))
            {
                count++;
                yield return sentence;
            }
        }

        if (old.Members.Length != now.Members.Length)
            yield return FormattableString.Invariant($"the archive has {old.Members.Length} members, now {now.Members.Length}");
        else if (count > 0 && Same(old.OpenControl(), now.OpenControl()) && Same(old.OpenData(), now.OpenData()))
            yield return "the archives within are equal once decompressed: only the compressor, its settings or the headers of the members differ";
        else if (count > 0) yield return "the archives within differ in the order, times or headers of their entries";
        else if (!Same(old.OpenStored(), now.OpenStored())) yield return "the archive's own headers differ";
    }

    private static IEnumerable<string> Member(DebReader old, ArMember a, DebReader now, ArMember b)
    {
        if (a.Name != b.Name) yield return $"archive member {a.Name}, now {b.Name}: {DebInspection.Compressor(a.Name)}, now {DebInspection.Compressor(b.Name)}";
        else if (a.Size != b.Size || !Same(old.OpenStored(a), now.OpenStored(b))) yield return $"archive member {a.Name} has other bytes";
        if (a.ModificationTime != b.ModificationTime)
            yield return FormattableString.Invariant($"archive member {b.Name}: time {a.ModificationTime}, now {b.ModificationTime}");
    }

    private static bool Same(Stream left, Stream right)
    {
        using (left)
        using (right) return SHA256.HashData(left).SequenceEqual(SHA256.HashData(right));
    }
}
