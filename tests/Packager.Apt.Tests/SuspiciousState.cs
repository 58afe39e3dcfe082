using Packager.Storage;

namespace Packager.Apt.Tests;

/// <summary>What apt itself makes of repositories that somebody tampered with, or whose time has come.</summary>
public sealed class SuspiciousState : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void IsRefusedWhenAnIndexWasTamperedWith()
    {
        Publish(new RepositorySettings { Origin = "Test" });
        foreach (var file in Directory.EnumerateFiles(_folder["repository/dists/qa/main"], "*", SearchOption.AllDirectories)) File.AppendAllText(file, "more");
        Assert.Equal(100, Update().ExitCode);
    }

    [Fact]
    public void IsRefusedWhenItHasExpired()
    {
        Publish(new RepositorySettings { Origin = "Test", ValidFor = TimeSpan.FromHours(1) }, DateTimeOffset.UtcNow.AddHours(-2));
        Assert.Contains("expired", Update().Talk, StringComparison.Ordinal);
        using var signer = TestKey.Sign(TestKey.First);
        new TestRepository(new FolderStorage(_folder["repository"]), signer, new RepositorySettings { Origin = "Test", ValidFor = TimeSpan.FromHours(1) }).Apt.Refresh("qa");
        Assert.Equal(0, Update().ExitCode);
    }

    [Fact]
    public void IsTakenWithEitherKeyWhileTwoSign()
    {
        using var both = TestKey.Sign(TestKey.First, TestKey.Second);
        new TestRepository(new FolderStorage(_folder["repository"]), both).Publish("qa", SampleDeb.Write(_folder.Path, "hello"));
        foreach (var key in (TestKey[])[TestKey.First, TestKey.Second])
        {
            using var one = TestKey.Sign(key);
            File.WriteAllBytes(_folder["one.pgp"], one.PublicKeys.ToArray());
            using var apt = new RealApt(_folder["repository"], "qa", _folder["one.pgp"]);
            Assert.Equal(0, apt.Try("apt-get", "update").ExitCode);
        }
    }

    public void Dispose() => _folder.Dispose();

    private void Publish(RepositorySettings settings, DateTimeOffset? date = null)
    {
        using var signer = TestKey.Sign(TestKey.First);
        var repository = new TestRepository(new FolderStorage(_folder["repository"]), signer, settings);
        if (date is { } then) repository.Pass(then - DateTimeOffset.UtcNow);
        repository.Publish("qa", SampleDeb.Write(_folder.Path, "hello"));
    }

    private (int ExitCode, string Output, string Talk) Update()
    {
        using var apt = new RealApt(_folder["repository"], "qa", _folder["repository/test-archive-keyring.asc"]);
        return apt.Try("apt-get", "update");
    }
}
