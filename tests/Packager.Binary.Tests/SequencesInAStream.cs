namespace Packager.Binary.Tests;

public sealed class SequencesInAStream
{
    private const int Border = 1 << 18;

    [Theory]
    [InlineData(0)]
    [InlineData(Border - 3)]
    [InlineData(Border)]
    [InlineData(Border + 3)]
    [InlineData((2 * Border) + 1)]
    public void AreFoundWhereTheyStandFirst(int at)
    {
        var bytes = new byte[(3 * Border) + 7];
        "needle"u8.CopyTo(bytes.AsSpan(at));
        "needle"u8.CopyTo(bytes.AsSpan(bytes.Length - 6));
        Assert.Equal([at, null], StreamSearch.FirstOf(new MemoryStream(bytes), ["needle"u8.ToArray(), "nothing of the kind"u8.ToArray()]));
    }

    [Fact]
    public void AreNotInAShorterStream() => Assert.Equal([null], StreamSearch.FirstOf(new MemoryStream([1, 2]), [[1, 2, 3]]));
}
