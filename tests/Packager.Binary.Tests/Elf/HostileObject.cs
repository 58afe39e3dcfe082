using Packager.Tests.Toolchain;

namespace Packager.Binary.Tests;

/// <summary>Whatever the bytes say: an answer or <see cref="InvalidDataException"/>, within bounded time and memory.</summary>
public sealed class HostileObject : IDisposable
{
    private readonly CompiledObject _tools = new();
    private readonly byte[] _bytes;

    public HostileObject() => _bytes = File.ReadAllBytes(_tools.Compile(
        "gcc", "#include <stdio.h>\nint twice(int x) { return printf(\"%d\", x); }", "libx.so", "-shared", "-fPIC", "-s"));

    public void Dispose() => _tools.Dispose();

    [Fact]
    public void CutOffAnywhereIsRefusedOrRead()
    {
        for (var length = 0; length < _bytes.Length; length += length < 4096 ? 1 : 97) Try(_bytes.AsSpan(0, length).ToArray());
    }

    [Fact]
    public void CutOffBeforeItsDynamicSectionIsRefused() =>
        Assert.Throws<InvalidDataException>(() => ElfFile.Read(new MemoryStream(_bytes[..600])));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WithRandomBytesIsRefusedOrRead(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = (byte[])_bytes.Clone();
            // Most of what the reader looks at stands in the first two thousand bytes and in the dynamic section.
            for (var i = random.Next(1, 12); i > 0; i--)
                bytes[random.Next(random.Next(2) == 0 ? 2048 : bytes.Length)] = (byte)random.Next(256);
            Try(bytes);
        }
    }

    [Theory]
    [InlineData("not an object at all")]
    [InlineData("\u007fELF")]
    [InlineData("")]
    public void TextIsRefused(string text) =>
        Assert.Throws<InvalidDataException>(() => ElfFile.Read(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(text))));

    [Fact]
    public void StreamWithoutSeekingIsAProgrammersFault()
    {
        using var source = new MemoryStream(_bytes);
        using var stream = new System.IO.Compression.DeflateStream(source, System.IO.Compression.CompressionMode.Decompress);
        Assert.Throws<ArgumentException>(() => ElfFile.Read(stream));
    }

    private static void Try(byte[] bytes)
    {
        try
        {
            ElfFile.Read(new MemoryStream(bytes));
        }
        catch (InvalidDataException)
        {
            // Refused, as it should be.
        }
    }
}
