namespace Packager.Debian.Tests.Versions;

public sealed class VersionComparison
{
    [Theory]
    [InlineData("1.0~rc1", "1.0")]
    [InlineData("1.0~~", "1.0~")]
    [InlineData("1.0", "1.0a")]
    [InlineData("1.0a", "1.0+")]
    [InlineData("1.9", "1.10")]
    [InlineData("1.0-1", "1.0-1.1")]
    [InlineData("1.0", "1.0-1")]
    [InlineData("9", "1:0")]
    [InlineData("1.0-1~bpo12+1", "1.0-1")]
    [InlineData("1.2.3", "1.2.3+4.gabc")]
    [InlineData("1.99999999999999999999998", "1.99999999999999999999999")]
    [InlineData("0a", "0b")]
    [InlineData("1.0a", "1.0.1")]
    public void SortsBefore(string earlier, string later)
    {
        Assert.True(DebianVersion.Parse(earlier) < DebianVersion.Parse(later));
        Assert.True(DebianVersion.Parse(later) > DebianVersion.Parse(earlier));
    }

    [Theory]
    [InlineData("1.0", "1.00")]
    [InlineData("0:1.0", "1.0")]
    [InlineData("1.0-0", "1.0")]
    [InlineData("1.0a", "1.0a0")]
    public void SortsEqual(string left, string right) => Assert.Equal(0, DebianVersion.Parse(left).CompareTo(DebianVersion.Parse(right)));
}
