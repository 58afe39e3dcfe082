using Packager.Signing;

namespace Packager.Tests.OpenPgp;

public sealed class HomeOfARunThatWasKilled : IDisposable
{
    private readonly DirectoryInfo _left = Directory.CreateTempSubdirectory("packager-gpg-");

    [Fact]
    public void IsTakenAwayByTheNextRun()
    {
        File.WriteAllText(Path.Combine(_left.FullName, "owner"), "");
        File.WriteAllText(Path.Combine(_left.FullName, "private-key"), "secret");
        using var home = new GpgHome();
        Assert.False(Path.Exists(_left.FullName));
    }

    [Fact]
    public void IsLeftAloneWhileTheRunGoesOn()
    {
        using (new FileStream(Path.Combine(_left.FullName, "owner"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        using (new GpgHome())
        {
            Assert.True(Path.Exists(_left.FullName));
        }
    }

    [Fact]
    public void IsNotMistakenForAHomeThatSomebodyJustMakes()
    {
        using var home = new GpgHome();
        Assert.True(Path.Exists(_left.FullName));
    }

    public void Dispose()
    {
        if (Directory.Exists(_left.FullName)) Directory.Delete(_left.FullName, recursive: true);
    }
}
