namespace Packager.Binary.Tests;

/// <summary>A seeded mutation fuzzer: whatever is changed, the reader gives files or <see cref="MalformedException"/>, in bounded time and memory.</summary>
public sealed class MutatedCabinets(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Mutations = 12_000;
    private const long MostAllocated = 8 << 20;
    private const long MostRead = 1 << 22;

    [Theory]
    [InlineData(CabinetCompression.None, true)]
    [InlineData(CabinetCompression.MsZip, false)]
    [InlineData(CabinetCompression.MsZip, true)]
    [InlineData(CabinetCompression.Lzx, false)]
    [InlineData(CabinetCompression.Lzx, true)]
    public void AreReadOrRefused(CabinetCompression compression, bool behindChecksums)
    {
        var seed = Seed(compression);
        if (behindChecksums) ForgedCabinet.WithoutChecksums(seed);
        var random = new Random((int)compression);
        var reached = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < Mutations; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var outcome = Outcome(Mutate((byte[])seed.Clone(), random));
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated, $"round {round} took more memory than {MostAllocated} bytes");
            reached[outcome] = reached.GetValueOrDefault(outcome) + 1;
        }

        foreach (var (outcome, count) in reached) output.WriteLine($"{count,6} {outcome}");
        Assert.True(reached.ContainsKey("read"), "no mutation was harmless");
        Assert.True(reached.Count > (behindChecksums && compression != CabinetCompression.None ? 20 : 10), "the mutations reach too few of the reader's faults");
    }

    /// <summary>Two blocks, and blocks of every kind that our encoders write.</summary>
    private static byte[] Seed(CabinetCompression compression)
    {
        var noise = new byte[5000];
        new Random(3).NextBytes(noise);
        CabinetFile[] files =
        [
            CabinetSample.File("text", SampleData.Semicompressible(5000)), CabinetSample.File("zeros", new byte[26_000]),
            CabinetSample.File("noise", noise), CabinetSample.File("more", SampleData.Semicompressible(3000)),
        ];
        return CabinetSample.Write(files, new CabinetSettings(compression) { WindowBits = 16 });
    }

    /// <summary>Half of the changes are to the tables and to the beginning of the first block, where codes are told.</summary>
    private static byte[] Mutate(byte[] cabinet, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var place = random.Next((random.Next(2) == 0 ? Math.Min(300, cabinet.Length) : cabinet.Length) - 4);
            switch (random.Next(4))
            {
                case 0: cabinet[place] ^= (byte)(1 << random.Next(8)); break;
                case 1: BitConverter.TryWriteBytes(cabinet.AsSpan(place), (ushort)random.Next(5)); break;
                case 2: BitConverter.TryWriteBytes(cabinet.AsSpan(place), (ushort)(0xFFFF - random.Next(5))); break;
                default: cabinet[place] = (byte)random.Next(256); break;
            }
        }

        return random.Next(20) == 0 ? cabinet[..random.Next(cabinet.Length)] : cabinet;
    }

    private static string Outcome(byte[] cabinet)
    {
        try
        {
            var reader = new CabinetReader(new MemoryStream(cabinet));
            var buffer = new byte[4096];
            long total = 0;
            foreach (var entry in reader.Entries)
            {
                using var content = reader.Open(entry);
                for (int read; (read = content.Read(buffer)) > 0;) Assert.True((total += read) < MostRead, "a file is longer than its blocks can be");
            }

            return "read";
        }
        catch (MalformedException fault)
        {
            return System.Text.RegularExpressions.Regex.Replace(fault.Message, "'.*'|[0-9]+|\\(.*\\)", "…", System.Text.RegularExpressions.RegexOptions.Singleline);
        }
    }
}
