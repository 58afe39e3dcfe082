using System.Buffers.Binary;
using System.Text;

namespace Packager.Binary.Tests;

public class ChecksumOfBytes
{
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    public void IsThatOfTheSpecification(string text, ulong expected) => Assert.Equal(expected, Checksum(Encoding.ASCII.GetBytes(text), 1000));

    [Fact]
    public void IsTheOneThatZstdStores()
    {
        foreach (var length in (int[])[1, 4, 7, 8, 31, 32, 33, 63, 64, 65, 1000, 100_003])
        {
            var data = SampleData.Semicompressible(length);
            var frame = RealTool.Filter(data, "zstd", "-c", "--check");
            Assert.Equal(BinaryPrimitives.ReadUInt32LittleEndian(frame.AsSpan(^4..)), (uint)Checksum(data, 1000));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void DoesNotDependOnTheSteps(int step)
    {
        var data = SampleData.Semicompressible(10_007);
        Assert.Equal(Checksum(data, data.Length), Checksum(data, step));
    }

    private static ulong Checksum(ReadOnlySpan<byte> data, int step)
    {
        var checksum = new XxHash64();
        for (var at = 0; at < data.Length; at += step) checksum.Append(data[at..Math.Min(data.Length, at + step)]);
        return checksum.Value;
    }
}
