using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Packager.Binary.Tests.CompoundFile;

/// <summary>Trees and files to test with.</summary>
internal static class CompoundSample
{
    public static CompoundStream Stream(string name, byte[] bytes) => new(name, bytes.Length, () => new MemoryStream(bytes, writable: false));

    /// <summary>Bytes that differ from place to place.</summary>
    public static byte[] Bytes(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static byte[] Write(CompoundStorage root, CompoundFileVersion? version = null)
    {
        using var target = new MemoryStream();
        CompoundFileWriter.Write(root, target, version);
        Assert.Equal(CompoundFileWriter.LengthOf(root, version), target.Length);
        return target.ToArray();
    }

    public static CompoundStorage Read(byte[] file, CompoundFileRules rules = CompoundFileRules.Strict) =>
        CompoundFileReader.Open(new MemoryStream(file), rules).Root;

    public static byte[] Content(CompoundStream stream)
    {
        using var source = stream.Open();
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }

    /// <summary>Whether two trees hold the same, however their streams are listed.</summary>
    public static void AssertSame(CompoundStorage expected, CompoundStorage actual)
    {
        Assert.Equal((expected.Name, expected.ClassId, expected.StateBits, expected.Created, expected.Modified), (actual.Name, actual.ClassId, actual.StateBits, actual.Created, actual.Modified));
        Assert.Equal(Names(expected.Streams.Select(stream => stream.Name)), actual.Streams.Select(stream => stream.Name));
        Assert.Equal(Names(expected.Storages.Select(storage => storage.Name)), actual.Storages.Select(storage => storage.Name));
        foreach (var (left, right) in expected.Streams.OrderBy(stream => stream.Name, CompoundName.Order).Zip(actual.Streams)) Assert.Equal(Content(left), Content(right));
        foreach (var (left, right) in expected.Storages.OrderBy(storage => storage.Name, CompoundName.Order).Zip(actual.Storages)) AssertSame(left, right);
    }

    /// <summary>A small file with both kinds of streams and a storage; its sectors are 0 FAT, 1 directory, 3 mini FAT, 4 mini stream, then "Long".</summary>
    public static CompoundStorage Small { get; } = new()
    {
        ClassId = new Guid("000C1084-0000-0000-C000-000000000046"),
        Streams = [Stream("Short", Bytes(100)), Stream("Long", Bytes(5000, 2)), Stream("Empty", [])],
        Storages = [new CompoundStorage { Name = "Inner", StateBits = 7, Created = 8, Modified = 9, Streams = [Stream("Short", Bytes(70, 3))] }],
    };

    /// <summary>The file with a number changed.</summary>
    public static byte[] With(byte[] file, int offset, uint value)
    {
        var changed = (byte[])file.Clone();
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(offset), value);
        return changed;
    }

    private static ImmutableArray<string> Names(IEnumerable<string> names) => [.. names.Order(CompoundName.Order)];
}
