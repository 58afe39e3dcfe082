namespace Packager.Tests.Releases;

public sealed class DateOfRelease : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void IsTheManifestsFirst()
    {
        Commit();
        Assert.Equal(At("2026-01-31T12:00:00Z"), Date("version: 1.0\nmtime: 2026-01-31T13:00:00.5+01:00", ("SOURCE_DATE_EPOCH", "1")));
    }

    [Fact]
    public void IsSourceDateEpochThen()
    {
        Commit();
        Assert.Equal(At("2025-01-01T00:00:00Z"), Date("version: 1.0", ("SOURCE_DATE_EPOCH", "1735689600")));
    }

    [Fact]
    public void IsTheCommitsThen()
    {
        Commit();
        Assert.Equal(At("2024-05-06T07:08:09Z"), Date("version: 1.0"));
    }

    [Fact]
    public void IsTheChangelogsThen()
    {
        _folder.Write("CHANGELOG.md", "## 1.0 - 2023-04-05\n- First\n");
        Assert.Equal(At("2023-04-05T00:00:00Z"), Date("version: 1.0\nchangelog: CHANGELOG.md"));
    }

    [Fact]
    public void IsNeverToday() => Assert.Equal("PKG1131", Facts.Fault(_folder, "version: 1.0"));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999")]
    public void IsRefusedWhenUnparsable(string epoch) => Assert.Equal("PKG1130", Facts.Fault(_folder, "version: 1.0", ("SOURCE_DATE_EPOCH", epoch)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private DateTimeOffset Date(string manifest, params (string Name, string Value)[] environment) => Facts.Read(_folder, manifest, environment).Date;

    private void Commit()
    {
        _folder.Git("", "init", "-q");
        _folder.Commit("2024-05-06T07:08:09Z", "Begin");
    }
}
