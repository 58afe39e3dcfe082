namespace Packager.Storage.Tests;

/// <summary>Things that are done at once.</summary>
public sealed class SeveralThings
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void AreAllDoneOnce(int count)
    {
        var done = new int[count];
        Several.For(count, 4, i => Interlocked.Increment(ref done[i]));
        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void EndWithTheFirstThatFails()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Several.For(1_000_000, 4, i => throw new InvalidOperationException("at " + i)));
        Assert.StartsWith("at ", fault.Message, StringComparison.Ordinal);
    }
}
