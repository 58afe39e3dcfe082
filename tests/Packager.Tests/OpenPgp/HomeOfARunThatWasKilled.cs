using Packager.Signing;

namespace Packager.Tests.OpenPgp;

public sealed class HomeOfARunThatWasKilled : IDisposable
{
    private readonly DirectoryInfo _left = Directory.CreateTempSubdirectory("packager-gpg-");

    [Fact]
    public void IsTakenAwayByTheNextRun()
    {
        File.WriteAllText(Path.Combine(_left.FullName, "owner"), "\n");
        File.WriteAllText(Path.Combine(_left.CreateSubdirectory("private-keys-v1.d").FullName, "key"), "secret");
        using var home = new GpgHome();
        Assert.False(Path.Exists(_left.FullName));
    }

    [Fact]
    public void IsLeftAloneWhileTheRunGoesOn()
    {
        using var mark = new FileStream(Path.Combine(_left.FullName, "owner"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        mark.WriteByte((byte)'\n');
        mark.Flush();
        using var home = new GpgHome();
        Assert.True(Path.Exists(_left.FullName));
    }

    [Fact]
    public void IsNotMistakenForAHomeThatSomebodyJustMakes()
    {
        using var home = new GpgHome();
        Assert.True(Path.Exists(_left.FullName));
    }

    [Fact]
    public void IsNotMistakenForAHomeWhoseMarkIsThereAndNotHeldYet()
    {
        File.WriteAllText(Path.Combine(_left.FullName, "owner"), "");
        using var home = new GpgHome();
        Assert.True(Path.Exists(_left.FullName));
    }

    [Fact]
    public void IsTakenAwayWhileManyRunsMakeAndLeaveTheirs()
    {
        File.WriteAllText(Path.Combine(_left.FullName, "owner"), "\n");
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => new GpgHome().Dispose());
        Assert.False(Path.Exists(_left.FullName));
    }

    public void Dispose()
    {
        if (Directory.Exists(_left.FullName)) Directory.Delete(_left.FullName, recursive: true);
    }
}
