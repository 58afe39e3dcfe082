namespace Packager.Binary.Tests;

/// <summary>Reserved fields, and sets of cabinets over which a file goes on.</summary>
public sealed class CabinetsOfOddShapes
{
    private static readonly byte[] s_content = SampleData.Semicompressible(100_000);

    [Theory]
    [InlineData(20, 0, 0)]
    [InlineData(0, 7, 0)]
    [InlineData(0, 0, 5)]
    [InlineData(255, 1, 255)]
    public void WithReservedBytesAreRead(byte header, byte folder, byte data)
    {
        var cabinet = ForgedCabinet.WithReserve(Written(CabinetCompression.MsZip), header, folder, data);
        Assert.Equal(s_content, CabinetSample.Read(cabinet)["a"]);
        Assert.Equal(s_content, CabinetSample.Extract(cabinet, "cabextract")["a"]);
    }

    [Theory]
    [InlineData(CabinetCompression.None, 0)]
    [InlineData(CabinetCompression.MsZip, 1)]
    [InlineData(CabinetCompression.Lzx, 2)]
    public void DividedWithinABlockAreRead(CabinetCompression compression, int block)
    {
        var set = ForgedCabinet.Divided(Written(compression), block, 1001);
        Assert.Equal(s_content, CabinetSample.Read(set)["a"]);
    }

    [Fact]
    public void WithoutTheirNeighbourAreRefusedWhenAFileNeedsIt()
    {
        var set = ForgedCabinet.Divided(Written(CabinetCompression.MsZip), 1, 1001);
        Assert.Equal("other.cab", new CabinetReader(new MemoryStream(set[0])).Next);
        Assert.Equal("other.cab", new CabinetReader(new MemoryStream(set[1])).Previous);
        Assert.Throws<MalformedException>(() => CabinetSample.Read(set[0]));
        Assert.Throws<MalformedException>(() => CabinetSample.Read(set[1]));
        Assert.Throws<MalformedException>(() => CabinetSample.Read(set[1], set[0]));
    }

    [Fact]
    public void CutOffAnywhereAreRefused()
    {
        var cabinet = Written(CabinetCompression.Lzx);
        for (var length = 0; length < cabinet.Length; length += length < 200 ? 1 : 997) Assert.Throws<MalformedException>(() => CabinetSample.Read(cabinet[..length]));
    }

    [Fact]
    public void GiveAnEarlierFileOnceMore()
    {
        CabinetFile[] files = [CabinetSample.File("a", s_content), CabinetSample.File("b", [1, 2, 3])];
        var reader = new CabinetReader(new MemoryStream(CabinetSample.Write(files, CabinetSettings.Default)));
        using var last = reader.Open(reader.Entries[1]);
        Assert.Equal(1, last.ReadByte());
        using var first = reader.Open(reader.Entries[0]);
        var content = new byte[s_content.Length];
        first.ReadExactly(content);
        Assert.Equal(s_content, content);
        Assert.Throws<InvalidOperationException>(() => last.ReadByte());
    }

    private static byte[] Written(CabinetCompression compression) =>
        CabinetSample.Write([CabinetSample.File("a", s_content)], new CabinetSettings(compression));
}
