namespace Packager.Binary.Tests;

/// <summary>Bytes that compress to about half, the same on every machine; the compressing and decompressing of them.</summary>
internal static class SampleData
{
    /// <summary>Words of a small vocabulary between runs of noise.</summary>
    public static byte[] Semicompressible(int length, int seed = 20261121)
    {
        var random = new Random(seed);
        var words = new byte[512][];
        for (var i = 0; i < words.Length; i++) random.NextBytes(words[i] = new byte[random.Next(3, 24)]);
        var data = new byte[length];
        for (var at = 0; at < length;)
        {
            var word = random.Next(4) > 0 ? words[random.Next(words.Length)] : Noise(random);
            var count = Math.Min(word.Length, length - at);
            word.AsSpan(0, count).CopyTo(data.AsSpan(at));
            at += count;
        }

        return data;
    }

    public static byte[] Compress(byte[] data, CompressionSettings settings, int threads, BlockCache? cache = null, int chunk = 100_000, string changed = "")
    {
        using var output = new MemoryStream();
        using var compressing = CompressingStream.Open(output, settings, threads, cache);
        for (var (at, number) = (0, 0); at < data.Length; at += chunk, number++)
        {
            var count = Math.Min(chunk, data.Length - at);
            compressing.BeginFile($"./file-{number}{changed}", count);
            compressing.Write(data.AsSpan(at, count));
        }

        compressing.Complete();
        return output.ToArray();
    }

    public static byte[] Decompress(byte[] compressed, string extension)
    {
        using var input = Decompression.Open(new MemoryStream(compressed), extension);
        using var output = new MemoryStream();
        input.CopyTo(output);
        return output.ToArray();
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(4, 40)];
        random.NextBytes(noise);
        return noise;
    }
}
