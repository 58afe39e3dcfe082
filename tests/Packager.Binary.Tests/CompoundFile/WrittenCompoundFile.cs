namespace Packager.Binary.Tests.CompoundFile;

/// <summary>What we write is sound by our own strict rules and gives back every byte.</summary>
public sealed class WrittenCompoundFile
{
    public static TheoryData<CompoundFileVersion, int> Lengths
    {
        get
        {
            var data = new TheoryData<CompoundFileVersion, int>();
            foreach (var version in Enum.GetValues<CompoundFileVersion>())
                foreach (var length in new[] { 0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 8191, 8192, 8193, 100_000 }) data.Add(version, length);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void GivesBackStreamsOfEveryLength(CompoundFileVersion version, int length)
    {
        var tree = new CompoundStorage { Streams = [CompoundSample.Stream("a", CompoundSample.Bytes(length)), CompoundSample.Stream("b", CompoundSample.Bytes(length, 2))] };
        CompoundSample.AssertSame(tree, CompoundSample.Read(CompoundSample.Write(tree, version)));
    }

    /// <summary>The header lists 109 FAT sectors; each DIFAT sector 127 more. A FAT sector tells of 128 sectors of 512 bytes.</summary>
    [Theory]
    [InlineData(108, 0)]
    [InlineData(109, 0)]
    [InlineData(110, 1)]
    [InlineData(236, 1)]
    [InlineData(237, 2)]
    public void ListsItsFatBeyondTheHeader(int fatSectors, int difatSectors)
    {
        // One sector each for the directory and a spare one; the rest of what the FAT tells of is content.
        var length = ((fatSectors * 128L) - fatSectors - difatSectors - 2) * 512;
        var tree = new CompoundStorage { Streams = [new CompoundStream("zeros", length, () => new ZeroStream(length))] };
        var file = CompoundSample.Write(tree, CompoundFileVersion.V3);
        Assert.Equal((uint)fatSectors, BitConverter.ToUInt32(file, 44));
        Assert.Equal((uint)difatSectors, BitConverter.ToUInt32(file, 72));
        Assert.Equal(length, Assert.Single(CompoundSample.Read(file).Streams).Length);
    }

    [Fact]
    public void KeepsStoragesWithTheirFlagsAndTimes() =>
        CompoundSample.AssertSame(CompoundSample.Small, CompoundSample.Read(CompoundSample.Write(CompoundSample.Small)));

    [Fact]
    public void IsTheSameInWhateverOrderStreamsAreListed()
    {
        var reversed = CompoundSample.Small with { Streams = [.. CompoundSample.Small.Streams.Reverse()] };
        Assert.Equal(CompoundSample.Write(CompoundSample.Small), CompoundSample.Write(reversed));
    }

    [Fact]
    public void HasABalancedTreeOfNames()
    {
        var tree = new CompoundStorage { Streams = [.. Enumerable.Range(0, 5000).Select(i => CompoundSample.Stream($"s{i}", CompoundSample.Bytes(i % 100, i)))] };
        CompoundSample.AssertSame(tree, CompoundSample.Read(CompoundSample.Write(tree)));
    }

    [Fact]
    public void TakesNamesOf31Units()
    {
        var tree = new CompoundStorage { Streams = [CompoundSample.Stream(new string('n', 31), [1])] };
        CompoundSample.AssertSame(tree, CompoundSample.Read(CompoundSample.Write(tree)));
        Assert.Throws<ArgumentException>(() => CompoundSample.Write(new CompoundStorage { Streams = [CompoundSample.Stream(new string('n', 32), [1])] }));
    }

    [Fact]
    public void RefusesNamesThatDifferOnlyInCase() => Assert.Throws<ArgumentException>(() =>
        CompoundSample.Write(new CompoundStorage { Streams = [CompoundSample.Stream("name", [1]), CompoundSample.Stream("NAME", [1])] }));

    [Fact]
    public void RefusesAContentOfAnotherLength() => Assert.Throws<InvalidDataException>(() =>
        CompoundSample.Write(new CompoundStorage { Streams = [new CompoundStream("a", 10, () => new MemoryStream(new byte[11]))] }));

    [Fact]
    public void IsSoundForRandomTrees()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var tree = Random(new Random(seed), 0) with { Name = "" };
            foreach (var version in Enum.GetValues<CompoundFileVersion>()) CompoundSample.AssertSame(tree, CompoundSample.Read(CompoundSample.Write(tree, version)));
        }
    }

    private static CompoundStorage Random(Random random, int level) => new()
    {
        Name = $"storage {level}.{random.Next()}",
        Created = (ulong)random.NextInt64(),
        Streams = [.. Enumerable.Range(0, random.Next(12)).Select(i => CompoundSample.Stream($"{i}.{random.Next()}", CompoundSample.Bytes(random.Next(9) < 6 ? random.Next(300) : random.Next(20_000), i)))],
        Storages = level == 3 ? [] : [.. Enumerable.Range(0, random.Next(3)).Select(_ => Random(random, level + 1))],
    };
}
