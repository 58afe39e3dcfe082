namespace Packager.Model.Tests;

public sealed class ModesOfUnix
{
    [Fact]
    public void AreWrittenAsFourOctalDigits()
    {
        Assert.Equal("0644", UnixMode.File.ToString());
        Assert.Equal("4755", new UnixMode(Convert.ToInt32("4755", 8)).ToString());
    }

    [Fact]
    public void LoseTheBitsOfAUmask() => Assert.Equal("0750", UnixMode.Executable.Without(new UnixMode(Convert.ToInt32("027", 8))).ToString());

    [Fact]
    public void TellPrivilegeApart()
    {
        Assert.True(new UnixMode(Convert.ToInt32("2755", 8)).IsSetId);
        Assert.False(UnixMode.Executable.IsSetId);
        Assert.True(UnixMode.Executable.IsExecutable);
    }
}
