using System.Security.Cryptography;
using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>What differs between the streams and storages of two databases.</summary>
internal static class StreamDifference
{
    /// <summary>One sentence a stream or storage, by name.</summary>
    public static IEnumerable<string> Of(MsiDatabase old, MsiDatabase now)
    {
        var (left, right) = (Streams(old), Streams(now));
        foreach (var name in left.Keys.Union(right.Keys).Order(StringComparer.Ordinal))
        {
            var (a, b) = (left.GetValueOrDefault(name), right.GetValueOrDefault(name));
            var shown = DatabaseText.StreamName(name);
            if (a is null) yield return FormattableString.Invariant($"stream {shown} added, {b!.Length} bytes");
            else if (b is null) yield return FormattableString.Invariant($"stream {shown} removed, {a.Length} bytes");
            else if (a.Length != b.Length) yield return FormattableString.Invariant($"stream {shown} changed: {a.Length} bytes, now {b.Length}");
            else if (!SameBytes(a.Open, b.Open)) yield return $"stream {shown} has other bytes";
        }

        foreach (var name in old.Storages.Select(storage => storage.Name).Except(now.Storages.Select(storage => storage.Name))) yield return $"storage {name} removed";
        foreach (var storage in now.Storages)
        {
            if (old.Storages.FirstOrDefault(other => other.Name == storage.Name) is not { } before) yield return $"storage {storage.Name} added";
            else if (!Same(before, storage)) yield return $"storage {storage.Name} changed";
        }
    }

    /// <summary>Whether two contents are equal; damaged ones are not.</summary>
    public static bool SameBytes(Func<Stream> left, Func<Stream> right)
    {
        try
        {
            using var a = left();
            using var b = right();
            return SHA256.HashData(a).SequenceEqual(SHA256.HashData(b));
        }
        catch (MalformedException)
        {
            return false;
        }
    }

    private static bool Same(CompoundStorage left, CompoundStorage right) =>
        left.ClassId == right.ClassId
        && left.Streams.Length == right.Streams.Length
        && left.Storages.Length == right.Storages.Length
        && left.Streams.Zip(right.Streams).All(pair => pair.First.Name == pair.Second.Name && SameBytes(pair.First.Open, pair.Second.Open))
        && left.Storages.Zip(right.Storages).All(pair => pair.First.Name == pair.Second.Name && Same(pair.First, pair.Second));

    private static Dictionary<string, Content> Streams(MsiDatabase database) =>
        database.Streams.ToDictionary(stream => stream.Name, stream => stream.Content, StringComparer.Ordinal);
}
