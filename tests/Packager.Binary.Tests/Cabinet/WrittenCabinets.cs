namespace Packager.Binary.Tests;

/// <summary>cabextract and gcab take out every byte that was put in.</summary>
public sealed class WrittenCabinets
{
    private static readonly CabinetFile[] s_files =
    [
        CabinetSample.File("empty", []),
        CabinetSample.File("one", [42]),
        CabinetSample.File("block-1", SampleData.Semicompressible(32767)),
        CabinetSample.File("block", SampleData.Semicompressible(32768)),
        CabinetSample.File("block+1", SampleData.Semicompressible(32769)),
        CabinetSample.File("zeros", new byte[200_000]),
        CabinetSample.File("noise", Noise(300_000)),
        CabinetSample.File("straße", SampleData.Semicompressible(1000)),
        CabinetSample.File("large", SampleData.Semicompressible(900_000)),
        CabinetSample.File("x86", File.ReadAllBytes("/bin/ls")),
        CabinetSample.File("after", SampleData.Semicompressible(500_000, seed: 2)),
        CabinetSample.File("nothing", []),
    ];

    public static TheoryData<CabinetCompression, CabinetLevel, string> Kinds
    {
        get
        {
            var kinds = new TheoryData<CabinetCompression, CabinetLevel, string>();
            foreach (var compression in Enum.GetValues<CabinetCompression>())
            {
                foreach (var level in Enum.GetValues<CabinetLevel>())
                {
                    kinds.Add(compression, level, "cabextract");
                    kinds.Add(compression, level, "gcab");
                }
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AreTakenApartByOthers(CabinetCompression compression, CabinetLevel level, string tool)
    {
        var cabinet = CabinetSample.Write(s_files, new CabinetSettings(compression, level));
        CabinetSample.AssertSame(CabinetSample.Contents(s_files), CabinetSample.Extract(cabinet, tool));
    }

    [Theory]
    [InlineData(CabinetCompression.None)]
    [InlineData(CabinetCompression.MsZip)]
    [InlineData(CabinetCompression.Lzx)]
    public void AreReadBack(CabinetCompression compression)
    {
        var cabinet = CabinetSample.Write(s_files, new CabinetSettings(compression));
        CabinetSample.AssertSame(CabinetSample.Contents(s_files), CabinetSample.Read(cabinet));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(21)]
    public void HaveWindowsOfEverySize(int windowBits)
    {
        var cabinet = CabinetSample.Write(s_files, CabinetSettings.Default with { WindowBits = windowBits });
        CabinetSample.AssertSame(CabinetSample.Contents(s_files), CabinetSample.Read(cabinet));
        CabinetSample.AssertSame(CabinetSample.Contents(s_files), CabinetSample.Extract(cabinet, "cabextract"));
    }

    [Theory]
    [InlineData(CabinetCompression.MsZip)]
    [InlineData(CabinetCompression.Lzx)]
    public void HoldFilesLongerThanAFolder(CabinetCompression compression)
    {
        // Pieces of 12 MiB: the first ends in noise, the second in zeros.
        var content = new byte[29_000_001];
        Noise(1_000_000).CopyTo(content, (12 << 20) - 600_000);
        SampleData.Semicompressible(1_000_000).CopyTo(content, (24 << 20) + 100_000);
        CabinetFile[] files = [CabinetSample.File("small", [1, 2, 3]), CabinetSample.File("long", content), CabinetSample.File("behind", [4])];
        var cabinet = CabinetSample.Write(files, new CabinetSettings(compression, CabinetLevel.Fast));
        CabinetSample.AssertSame(CabinetSample.Contents(files), CabinetSample.Extract(cabinet, "cabextract"));
        CabinetSample.AssertSame(CabinetSample.Contents(files), CabinetSample.Read(cabinet));
    }

    [Fact]
    public void TakeNoRoomForWhatIsCompressedAlready()
    {
        var noise = Noise(3_000_000);
        foreach (var compression in Enum.GetValues<CabinetCompression>())
        {
            var cabinet = CabinetSample.Write([CabinetSample.File("noise", noise)], new CabinetSettings(compression));
            Assert.InRange(cabinet.Length, noise.Length, noise.Length + noise.Length / 1000);
        }
    }

    [Theory]
    [InlineData(CabinetCompression.None)]
    [InlineData(CabinetCompression.MsZip)]
    [InlineData(CabinetCompression.Lzx)]
    public void AreTheSameOnAnyNumberOfThreads(CabinetCompression compression)
    {
        var settings = new CabinetSettings(compression, CabinetLevel.Fast);
        Assert.Equal(CabinetSample.Write(s_files, settings, threads: 1), CabinetSample.Write(s_files, settings, threads: 3));
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }
}
