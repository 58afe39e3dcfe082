using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

public sealed class MisuseOfTheCommandLine : IDisposable
{
    private readonly PackagerCommand _packager = new();

    public void Dispose() => _packager.Dispose();

    [Fact]
    public void AMistypedVerbNamesTheNearestOneAndExitsWith2()
    {
        var outcome = _packager.Run("pakage");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("hint: did you mean 'package'?", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void AMistypedOptionNamesTheNearestOneAndExitsWith2()
    {
        var outcome = _packager.Run("deb", "--outptu=x");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("hint: did you mean '--output'?", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOptionAmongFilesIsNoFile()
    {
        var outcome = _packager.Run("lint", "x.deb", "--jsn");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("packager: there is no option '--jsn'\nhint: did you mean '--json'?", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prune", "--keep", "some")]
    [InlineData("rollback", "qa", "yesterday")]
    [InlineData("publish", "x.deb", "--wait", "99999999999")]
    public void ANumberThatIsNoneIsToldInWords(params string[] arguments)
    {
        var outcome = _packager.Run(arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("it is no whole number", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NoVerbAtAllPointsToTheHelp()
    {
        var outcome = _packager.Run();

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("packager --help", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void HelpListsEveryVerb()
    {
        var outcome = _packager.Run("--help");

        Assert.Equal(0, outcome.ExitCode);
        foreach (var verb in new[] { "plan", "compile", "render", "deb", "package", "reproduce" }) Assert.Contains($"  {verb} ", outcome.Output, StringComparison.Ordinal);
    }
}
