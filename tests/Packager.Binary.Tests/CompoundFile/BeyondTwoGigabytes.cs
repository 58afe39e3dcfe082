namespace Packager.Binary.Tests.CompoundFile;

/// <summary>A stream of more than 2 GiB, on a disk that holds no zeros.</summary>
public sealed class BeyondTwoGigabytes : IDisposable
{
    private const long StreamLength = (1L << 31) + 12_345;
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void IsWrittenInVersion4AndRead()
    {
        var path = Path.Combine(_folder.Path, "large");
        var tree = new CompoundStorage
        {
            Streams = [new CompoundStream("zeros", StreamLength, () => new ZeroStream(StreamLength)), CompoundSample.Stream("tail", CompoundSample.Bytes(9000))],
        };
        var before = GC.GetAllocatedBytesForCurrentThread();
        using (var target = new SparseFile(path)) CompoundFileWriter.Write(tree, target);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 32 << 20, "the content was held in memory");
        using var reader = CompoundFileReader.Open(File.OpenRead(path), CompoundFileRules.Strict);
        Assert.Equal(CompoundFileVersion.V4, reader.Version);
        Assert.Equal(StreamLength, reader.Root.Streams.Single(stream => stream.Name == "zeros").Length);
        Assert.Equal(CompoundSample.Bytes(9000), CompoundSample.Content(reader.Root.Streams.Single(stream => stream.Name == "tail")));
    }

    [Fact]
    public void IsRefusedInVersion3()
    {
        var tree = new CompoundStorage { Streams = [new CompoundStream("zeros", StreamLength, () => new ZeroStream(StreamLength))] };
        Assert.Throws<ArgumentException>(() => CompoundFileWriter.Write(tree, Stream.Null, CompoundFileVersion.V3));
    }

    public void Dispose() => _folder.Dispose();
}
