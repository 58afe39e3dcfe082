namespace Packager.Model.Tests;

public sealed class DiagnosticsInABag
{
    private static readonly DiagnosticDescriptor s_error = new("PKG9001", Severity.Error, "For tests.");
    private static readonly DiagnosticDescriptor s_warning = new("PKG9002", Severity.Warning, "For tests.");

    private readonly DiagnosticBag _bag = [];

    [Fact]
    public void ComeInTheOrderOfTheFile()
    {
        _bag.Add(s_error, new SourceLocation("packager.yaml", 9, 1), "third");
        _bag.Add(s_warning, new SourceLocation("packager.yaml", 2, 7), "second");
        _bag.Add(s_error, new SourceLocation("packager.yaml", 2, 1), "first");

        Assert.Equal(["first", "second", "third"], _bag.Select(d => d.Message));
    }

    [Fact]
    public void AreToldOnceEach()
    {
        _bag.Add(s_error, SourceLocation.None, "the same");
        _bag.Add(s_error, SourceLocation.None, "the same");

        Assert.Single(_bag);
    }

    [Fact]
    public void StopNothingWhileTheyOnlyWarn()
    {
        _bag.Add(s_warning, SourceLocation.None, "perhaps");

        _bag.ThrowIfErrors();
    }

    [Fact]
    public void AreAllThrownTogetherWhenOneIsAnError()
    {
        _bag.Add(s_warning, SourceLocation.None, "perhaps");
        _bag.Add(s_error, SourceLocation.None, "certainly");

        Assert.Equal(2, Assert.Throws<UserFaultException>(_bag.ThrowIfErrors).Diagnostics.Count);
    }

    [Fact]
    public void AreClickableAndGiveTheirHintOnALineOfItsOwn() => Assert.Equal(
        "packager.yaml(12,3): error PKG9001: it is wrong\nhint: mend it",
        s_error.At(new SourceLocation("packager.yaml", 12, 3), "it is wrong", "mend it").ToString());

    [Theory]
    [InlineData("packager.yaml", 0, 0, "packager.yaml")]
    [InlineData("packager.yaml", 4, 0, "packager.yaml(4)")]
    [InlineData("", 0, 0, "packager")]
    public void NameAsMuchOfThePlaceAsIsKnown(string file, int line, int column, string expected) =>
        Assert.Equal(expected, new SourceLocation(file, line, column).ToString());
}
