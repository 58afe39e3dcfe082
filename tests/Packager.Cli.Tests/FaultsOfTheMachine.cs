using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

public sealed class FaultsOfTheMachine : IDisposable
{
    private readonly PackagerCommand _packager = new();

    public void Dispose() => _packager.Dispose();

    [Fact]
    public void AnOutputFolderThatCannotBeMadeExitsWith3AndOneSentence()
    {
        _packager.WriteHello();
        _packager.WriteFile("artifacts", "a file where the folder should be");

        var outcome = _packager.Run("deb");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("\npackager: ", "\n" + outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OfSeveralThreadsExitWith3AsOneDoes() =>
        Assert.Equal(3, Rim.Run(() => throw new AggregateException(new AggregateException(new IOException("the disk is full")), new InvalidOperationException())));
}
