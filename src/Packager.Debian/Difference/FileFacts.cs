using System.Security.Cryptography;
using Packager.Binary;

namespace Packager.Debian;

/// <summary>What is compared of an entry of data.tar.</summary>
/// <param name="Header">What the archive says about it.</param>
/// <param name="Sha256">The hash of its content.</param>
internal sealed record FileFacts(TarEntry Header, string Sha256)
{
    /// <summary>All entries by their paths; contents are hashed as they stream by.</summary>
    public static SortedDictionary<string, FileFacts> Of(DebReader reader)
    {
        var files = new SortedDictionary<string, FileFacts>(StringComparer.Ordinal);
        foreach (var entry in reader.ReadData())
            files[entry.Path] = new FileFacts(entry.Header, Convert.ToHexStringLower(SHA256.HashData(entry.Content)));
        return files;
    }

    /// <summary>What another entry of the same path has otherwise, in words.</summary>
    public IEnumerable<string> Changes(FileFacts other)
    {
        var (a, b) = (Header, other.Header);
        if (a.Type != b.Type) yield return $"was a {EntryText.Kind(a.Type)}, is a {EntryText.Kind(b.Type)}";
        if (a.Size != b.Size) yield return FormattableString.Invariant($"size {a.Size}, now {b.Size}");
        if (Sha256 != other.Sha256) yield return "other content";
        if (a.Mode != b.Mode) yield return $"mode {EntryText.Octal(a.Mode)}, now {EntryText.Octal(b.Mode)}";
        if (Owner(a) != Owner(b)) yield return $"owner {Owner(a)}, now {Owner(b)}";
        if (a.LinkName != b.LinkName) yield return $"link to '{a.LinkName}', now to '{b.LinkName}'";
        if (a.ModificationTime != b.ModificationTime) yield return FormattableString.Invariant($"time {a.ModificationTime}, now {b.ModificationTime}");
        if (Device(a) != Device(b)) yield return $"device {Device(a)}, now {Device(b)}";
    }

    private static string Owner(TarEntry entry) => FormattableString.Invariant($"{EntryText.Owner(entry)} ({entry.Uid}:{entry.Gid})");

    private static string Device(TarEntry entry) => FormattableString.Invariant($"{entry.DeviceMajor},{entry.DeviceMinor}");
}
