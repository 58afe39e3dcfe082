namespace Packager.Binary.Tests;

/// <summary>Makes cabinets of bytes, and has others take them apart.</summary>
internal static class CabinetSample
{
    public static CabinetFile File(string name, byte[] content) => new(name, content.Length, () => new MemoryStream(content));

    public static byte[] Write(IReadOnlyList<CabinetFile> files, CabinetSettings settings, int threads = 2, BlockCache? cache = null)
    {
        using var output = new MemoryStream();
        CabinetWriter.Write(output, files, settings, threads, cache);
        return output.ToArray();
    }

    /// <summary>Each file as it is.</summary>
    public static Dictionary<string, byte[]> Contents(IEnumerable<CabinetFile> files) =>
        files.ToDictionary(file => file.Name, file => Read(file.Open()), StringComparer.Ordinal);

    /// <summary>Each file as cabextract or gcab take it out.</summary>
    public static Dictionary<string, byte[]> Extract(byte[] cabinet, string tool)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.cab");
        var target = Path.Combine(folder.Path, "out");
        Directory.CreateDirectory(target);
        System.IO.File.WriteAllBytes(path, cabinet);
        RealTool.Filter([], tool, tool == "gcab" ? ["-x", "-C", target, path] : ["-q", "-d", target, path]);
        return Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(target, file), System.IO.File.ReadAllBytes, StringComparer.Ordinal);
    }

    /// <summary>Each file as our own reader takes it out.</summary>
    public static Dictionary<string, byte[]> Read(params byte[][] cabinets)
    {
        var reader = new CabinetReader([.. cabinets.Select(bytes => new MemoryStream(bytes))]);
        return reader.Entries.ToDictionary(entry => entry.Name, entry => Read(reader.Open(entry)), StringComparer.Ordinal);
    }

    public static void AssertSame(IReadOnlyDictionary<string, byte[]> expected, IReadOnlyDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, content) in expected) Assert.True(content.AsSpan().SequenceEqual(actual[name]), $"'{name}' differs");
    }

    private static byte[] Read(Stream stream)
    {
        using (stream)
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
