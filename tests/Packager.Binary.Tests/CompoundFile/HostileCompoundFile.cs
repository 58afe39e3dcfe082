namespace Packager.Binary.Tests.CompoundFile;

/// <summary>Files that were made to hurt are refused with a sentence, or read without the damaged part.</summary>
public sealed class HostileCompoundFile
{
    private const int Fat = 512;
    private const int Directory = 1024;
    private static readonly byte[] Sound = CompoundSample.Write(CompoundSample.Small, CompoundFileVersion.V3);

    [Fact]
    public void EmptyOrCutOffIsRefused()
    {
        for (var length = 0; length < Sound.Length; length += 37) Assert.Throws<MalformedException>(() => CompoundSample.Read(Sound[..length]));
    }

    [Fact]
    public void CutOffInItsLastStreamLeavesTheOthers()
    {
        var reader = CompoundFileReader.Open(new MemoryStream(Sound[..^1000]));
        Assert.Equal(CompoundSample.Bytes(100), CompoundSample.Content(reader.Root.Streams.Single(stream => stream.Name == "Short")));
        var damaged = reader.Root.Streams.Single(stream => stream.Name == "Long");
        Assert.Equal(0, damaged.Length);
        Assert.Throws<MalformedException>(damaged.Open);
        Assert.Single(reader.Faults);
    }

    [Theory]
    [InlineData(44, 0x7FFF_FFFF)]
    [InlineData(48, 0xFFFF_FFFE)]
    [InlineData(48, 0x0000_FFFF)]
    [InlineData(64, 0xFFFF_FFFF)]
    [InlineData(60, 0x0000_0000)]
    [InlineData(Fat + 4, 0x0000_0001)]
    [InlineData(Fat + 4, 0x0000_4000)]
    [InlineData(Directory + 76, 0x0000_0000)]
    [InlineData(Directory + 76, 0x00FF_FFFF)]
    [InlineData(Directory + 120, 0x7FFF_FFFF)]
    public void AbsurdNumbersAreRefused(int offset, uint value) =>
        Assert.Throws<MalformedException>(() => CompoundSample.Read(CompoundSample.With(Sound, offset, value)));

    [Fact]
    public void ChainsInACircleAreRefused()
    {
        var first = BitConverter.ToUInt32(Sound, 48);
        Assert.Throws<MalformedException>(() => CompoundSample.Read(CompoundSample.With(Sound, Fat + (int)(first * 4), first), CompoundFileRules.Tolerant));
    }

    [Fact]
    public void ALinkedListOfManyNamesIsReadWithoutRecursion()
    {
        // Every name but the first hangs to the right of the one before, as another library writes them.
        var names = Enumerable.Range(0, 20_000).Select(i => $"{i:d5}").ToArray();
        var file = CompoundSample.Write(new CompoundStorage { Streams = [.. names.Select(name => CompoundSample.Stream(name, []))] }, CompoundFileVersion.V3);
        var directory = (int)((BitConverter.ToUInt32(file, 48) + 1) * 512);
        file = CompoundSample.With(file, directory + 76, 1);
        for (var number = 1; number <= names.Length; number++)
        {
            BitConverter.TryWriteBytes(file.AsSpan(directory + (number * 128) + 68), uint.MaxValue);
            BitConverter.TryWriteBytes(file.AsSpan(directory + (number * 128) + 72), number < names.Length ? (uint)number + 1 : uint.MaxValue);
        }

        Assert.Equal(names, CompoundSample.Read(file).Streams.Select(stream => stream.Name));
    }
}
