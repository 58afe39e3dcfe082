using System.Text;

namespace Packager.Binary.Tests;

/// <summary>Segments of indexes: short pieces of text, which are searched for repetitions in less time than xz and gzip take.</summary>
public class SegmentsOfText
{
    [Fact]
    public void TakeHardlyMoreRoomThanThoseOfXzAndGzip()
    {
        var text = Stanzas(60);
        var segment = SegmentedCompression.Compress(text);
        Assert.InRange(segment.Xz.Length, 1, RealTool.Filter(text, "xz", "-6", "-c").Length * 1.02);
        Assert.InRange(segment.Gzip.Length, 1, RealTool.Filter(text, "gzip", "-9", "-c").Length * 1.02);
    }

    private static byte[] Stanzas(int count)
    {
        var random = new Random(20261122);
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var version = $"{random.Next(9)}.{random.Next(99)}.{random.Next(9)}-{random.Next(1, 9)}";
            text.Append($"Package: service-{i * 17}\nVersion: {version}\nInstalled-Size: {random.Next(9, 9999)}\nMaintainer: The Team <team@example.org>\nArchitecture: amd64\n");
            text.Append($"Depends: libc6 (>= 2.{random.Next(14, 37)}), libstdc++6 (>= {random.Next(5, 13)}), service-common (= {version})\nSection: web\nPriority: optional\n");
            text.Append($"Filename: pool/main/s/service-{i * 17}/service-{i * 17}_{version}_amd64.deb\nSize: {random.Next(900, 9999999)}\n");
            text.Append($"MD5sum: {Hexadecimal(random, 16)}\nSHA256: {Hexadecimal(random, 32)}\nDescription: answers requests of kind {i}\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Hexadecimal(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
