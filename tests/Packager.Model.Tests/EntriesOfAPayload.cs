namespace Packager.Model.Tests;

public sealed class EntriesOfAPayload
{
    private readonly DiagnosticBag _bag = [];

    [Fact]
    public void BringTheirParentsAlong()
    {
        var payload = Payload.Create([File("/usr/bin/x", 1)], _bag);

        Assert.Equal(["/usr", "/usr/bin", "/usr/bin/x"], payload.Entries.Select(e => e.Path));
        Assert.True(payload.Entries[0].IsImplicit);
        Assert.Equal(UnixMode.Executable, payload.Entries[0].Mode);
    }

    [Fact]
    public void AtOnePathAreAFaultThatNamesBothLines()
    {
        Payload.Create([File("/usr/bin/x", 4), File("/usr/bin/x", 9)], _bag);

        var fault = Assert.Single(_bag);
        Assert.Equal("PKG1201", fault.Code);
        Assert.Equal(9, fault.Location.Line);
        Assert.Contains("packager.yaml(4,1)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BelowAFileAreAFault()
    {
        Payload.Create([File("/usr/bin", 1), File("/usr/bin/x", 2)], _bag);

        Assert.Equal("PKG1202", Assert.Single(_bag).Code);
    }

    private static PayloadEntry File(string path, int line) => new()
    {
        Path = path, Kind = PayloadKind.File, Content = Content.FromText("x", "test"), Location = new SourceLocation("packager.yaml", line, 1),
    };
}
