using System.Globalization;

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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    public void AreMadeInOrderWhileTheNextOnesArePutTogether(int count)
    {
        var asking = 0;
        Assert.Equal(Enumerable.Range(0, count).Select(i => "made of " + i), Several.Select(PutTogether(), i => "made of " + i));

        // A thing is put together by one thread at a time, whichever that is.
        IEnumerable<string> PutTogether()
        {
            for (var i = 0; i < count; i++)
            {
                Assert.Equal(1, Interlocked.Increment(ref asking));
                var thing = i.ToString(CultureInfo.InvariantCulture);
                Assert.Equal(0, Interlocked.Decrement(ref asking));
                yield return thing;
            }
        }
    }

    [Fact]
    public void AreNotAskedForAnyMoreWhenOneFails()
    {
        var asked = 0;
        Assert.Throws<InvalidOperationException>(() => Several.Select(Endless(), i => i < 100 ? i : throw new InvalidOperationException("at " + i)));
        Assert.InRange(asked, 100, 1_000_000);

        IEnumerable<int> Endless()
        {
            while (true) yield return asked++;
        }
    }

    [Fact]
    public void EndWhereTheNextOneCannotBePutTogether()
    {
        Assert.Throws<InvalidOperationException>(() => Several.Select(Broken(), i => i));

        static IEnumerable<int> Broken()
        {
            yield return 1;
            throw new InvalidOperationException("there is no second one");
        }
    }
}
