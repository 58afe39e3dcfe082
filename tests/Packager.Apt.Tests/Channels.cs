using System.Collections.Concurrent;
using Packager.Debian;
using Packager.Model;
using Packager.Storage;

namespace Packager.Apt.Tests;

public sealed class Channels : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStorage _storage = new();
    private readonly TestRepository _repository;

    public Channels() => _repository = new TestRepository(_storage);

    [Fact]
    public void PromoteTheVerySameStanzaInAllArchitectures()
    {
        _repository.Publish("qa", Deb("tool", "1.0", "amd64"), Deb("tool", "1.0", "arm64"), Deb("tool", "0.9", "amd64"));
        Promote("tool");
        Assert.Equal(["tool 1.0 amd64"], _repository.Keys("production"));
        Assert.Equal(["tool 1.0 arm64"], _repository.Keys("production", "arm64"));
        Assert.Contains(_repository.Text("dists/production/main/binary-amd64/Packages"), _repository.Text("dists/qa/main/binary-amd64/Packages"), StringComparison.Ordinal);
        var changes = _storage.Changes;
        Assert.True(Promote("tool").IsUnchanged);
        Assert.Equal(changes, _storage.Changes);
    }

    [Fact]
    public void RefuseWhatWouldLackAPackageOfTheRepository()
    {
        _repository.Publish("qa", Deb("lib", "2.0"), Deb("app", "1.0", control: control => control.With("Depends", "lib (>= 2), libc6 (>= 2.31) | musl")));
        Assert.Equal("PKG4007", Assert.Single(Assert.Throws<UserFaultException>(() => Promote("app")).Diagnostics).Code);
        Assert.Equal(2, _repository.Apt.Promote(new PromoteRequest { From = "qa", To = "production" }, _repository.Bag).Added);
    }

    [Fact]
    public void TakeWhatAPackageProvides()
    {
        _repository.Publish("production", Deb("provider", "1.0", control: control => control.With("Provides", "service-api (= 3)")));
        _repository.Publish("qa", Deb("app", "1.0", control: control => control.With("Depends", "service-api (>= 2)")), Deb("app2", "1.0", control: control => control.With("Depends", "service-api (>= 4)")));
        Promote("app");
        Assert.Throws<UserFaultException>(() => Promote("app2"));
    }

    [Fact]
    public void RefuseWhatTheDistributionLacks()
    {
        File.WriteAllText(_folder["Packages"], "Package: libc6\nVersion: 2.36\nArchitecture: amd64\n\n");
        _repository.Publish("qa", Deb("aa", "1.0", control: control => control.With("Depends", "libc6 (>= 2.31)")), Deb("bb", "1.0", control: control => control.With("Depends", "libnever1")));
        var request = new PromoteRequest { From = "qa", To = "production", Base = [_folder["Packages"]] };
        Assert.Throws<UserFaultException>(() => _repository.Apt.Promote(request, _repository.Bag));
        Assert.Contains("libnever1", Assert.Single(_repository.Bag).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LookForTheIndexesOfTheDistributionBeforeAnything()
    {
        _repository.Publish("qa", Deb("aa", "1.0"));
        var request = new PromoteRequest { From = "qa", To = "production", Base = [_folder["none"], _folder["neither"]] };
        Assert.Equal(["PKG4023", "PKG4023"], Assert.Throws<UserFaultException>(() => _repository.Apt.Promote(request, _repository.Bag)).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void RefuseWhatTheirOwnDistributionLacks()
    {
        File.WriteAllText(_folder["Packages"], "Package: libc6\nVersion: 2.36\nArchitecture: amd64\n\n");
        var settings = new RepositorySettings { Origin = "Test", Channels = System.Collections.Immutable.ImmutableDictionary<string, ChannelSettings>.Empty.Add("production", new() { Base = [_folder["Packages"]] }) };
        var repository = new TestRepository(_storage, settings: settings);
        repository.Publish("qa", Deb("bb", "1.0", control: control => control.With("Depends", "libnever1")));
        Assert.Equal(1, repository.Apt.Promote(new PromoteRequest { From = "qa", To = "staging" }, []).Added);
        Assert.Throws<UserFaultException>(() => repository.Apt.Promote(new PromoteRequest { From = "qa", To = "production" }, []));
    }

    [Fact]
    public void TellTheNumberThatTheyAreAtWhenNothingChanges()
    {
        foreach (var version in (string[])["1.0", "2.0"]) _repository.Publish("qa", Deb("tool", version));
        _repository.Pass(TimeSpan.FromSeconds(1));
        _repository.Apt.Refresh("qa");
        Assert.Equal(new ChannelResult("qa", 3, 0, 0), _repository.Apt.Rollback("qa", 3));
        Assert.Equal(new ChannelResult("qa", 3, 0, 0), _repository.Apt.Rollback("qa", 2));
    }

    [Fact]
    public void GoBackUnderANewerDate()
    {
        _repository.Publish("qa", Deb("tool", "1.0"));
        _repository.Publish("qa", Deb("tool", "2.0"), Deb("other", "1.0"));
        _repository.Apt.Remove("qa", [PackageSelector.Parse("tool=1.0")]);
        _repository.Pass(TimeSpan.FromHours(1));
        _repository.Apt.Rollback("qa", 1);
        Assert.Equal(["tool 1.0 all"], _repository.Keys("qa"));
        _repository.Apt.Rollback("qa", 3);
        Assert.Equal(["other 1.0 all", "tool 2.0 all"], _repository.Keys("qa"));
        Assert.Equal([5, 4, 3, 2, 1], _repository.Apt.History("qa").Select(state => state.Number));
        Assert.Equal("PKG4011", Assert.Single(Assert.Throws<UserFaultException>(() => _repository.Apt.Rollback("qa", 9)).Diagnostics).Code);
        CheckAll();
    }

    [Fact]
    public void KeepTheNewestAndCleanThePoolWhenNobodyCanAskAnyLonger()
    {
        foreach (var version in (string[])["1.0", "2.0", "3.0"]) _repository.Publish("qa", Deb("tool", version));
        _repository.Apt.Prune("qa", 1);
        Assert.Equal(["tool 3.0 all"], _repository.Keys("qa"));
        Assert.Empty(_repository.Apt.CleanPool());
        _repository.Pass(TimeSpan.FromDays(2));
        Assert.Equal(["pool/main/t/tool/tool_1.0_all.deb", "pool/main/t/tool/tool_2.0_all.deb"], _repository.Apt.CleanPool());
        Assert.Equal("PKG4012", Assert.Single(Assert.Throws<UserFaultException>(() => _repository.Apt.Rollback("qa", 2)).Diagnostics).Code);
        CheckAll();
    }

    [Fact]
    public void KeepIndexesByHashForAWhile()
    {
        for (var i = 1; i <= 6; i++)
        {
            _repository.Publish("qa", Deb("tool", i + ".0"));
            _repository.Pass(TimeSpan.FromHours(10));
        }

        // Three states at least, and whatever was replaced less than a day ago.
        Assert.Equal(4 * 3, _storage.List("dists/qa/main/binary-amd64/by-hash").Count());
    }

    [Fact]
    public void PhaseAndRaiseThePhase()
    {
        var file = Deb("tool", "1.0");
        _repository.Apt.Publish(new PublishRequest { Channel = "qa", Files = [file], Phase = 10 }, _repository.Bag);
        Assert.Contains("Phased-Update-Percentage: 10\n", Packages("qa"), StringComparison.Ordinal);
        _repository.Apt.Publish(new PublishRequest { Channel = "qa", Files = [file], Phase = 100 }, _repository.Bag);
        Assert.DoesNotContain("Phased", Packages("qa"), StringComparison.Ordinal);
        _repository.Apt.Promote(new PromoteRequest { From = "qa", To = "production", Phase = 50 }, _repository.Bag);
        Assert.Contains("Phased-Update-Percentage: 50\n", Packages("production"), StringComparison.Ordinal);
    }

    [Fact]
    public void KeepTheirIdentity()
    {
        _repository.Publish("qa", Deb("tool", "1.0"));
        var other = new TestRepository(_storage, settings: new RepositorySettings { Origin = "Other" });
        Assert.Equal("PKG4010", Assert.Single(Assert.Throws<UserFaultException>(() => other.Publish("qa", Deb("tool", "2.0"))).Diagnostics).Code);
        Assert.Null(_storage.Find("pool/main/t/tool/tool_2.0_all.deb"));
    }

    [Fact]
    public void TellWhatTheyLack()
    {
        Assert.Equal("PKG4004", Assert.Single(Assert.Throws<UserFaultException>(() => Promote("tool")).Diagnostics).Code);
        _repository.Publish("qa", Deb("tool", "1.0"));
        Assert.Equal("PKG4006", Assert.Single(Assert.Throws<UserFaultException>(() => _repository.Apt.Remove("qa", [PackageSelector.Parse("nothing")])).Diagnostics).Code);
        Assert.Equal("PKG4005", Assert.Single(Assert.Throws<UserFaultException>(() => _repository.Publish("../qa", Deb("tool", "1.0"))).Diagnostics).Code);
    }

    [Fact]
    public void GiveALaterArchitectureWhatIsForAll()
    {
        _repository.Publish("qa", Deb("doc", "1.0"), Deb("tool", "1.0", "amd64"));
        _repository.Publish("qa", Deb("tool", "1.0", "riscv64"));
        Assert.Equal(["doc 1.0 all", "tool 1.0 riscv64"], _repository.Keys("qa", "riscv64"));
        Assert.Contains("usr/share/doc/greeting", _repository.Text("dists/qa/main/Contents-riscv64"), StringComparison.Ordinal);
    }

    // Those of all architectures are written side by side; what is for all of them makes the same file of each, and some hosts cannot replace one at once.
    [Fact]
    public void PutEachFileOnce()
    {
        var storage = new Noting(_storage);
        new TestRepository(storage).Publish("qa", Deb("doc", "1.0"));
        Assert.Equal(_repository.Text("dists/qa/main/Contents-amd64"), _repository.Text("dists/qa/main/Contents-arm64"));
        Assert.Equal(storage.Paths.Distinct(), storage.Paths);
    }

    public void Dispose() => _folder.Dispose();

    private ChannelResult Promote(string package) =>
        _repository.Apt.Promote(new PromoteRequest { From = "qa", To = "production", Packages = [PackageSelector.Parse(package)] }, []);

    private string Deb(string name, string version, string architecture = "all", Func<ControlStanza, ControlStanza>? control = null) =>
        SampleDeb.Write(_folder.Path, name, version, architecture, control);

    private string Packages(string channel) => _repository.Text($"dists/{channel}/main/binary-amd64/Packages");

    private void CheckAll()
    {
        _repository.Apt.Check([], new PaperVerifier(), true, _repository.Bag);
        Assert.Empty(_repository.Bag);
    }

    /// <summary>Notes what is put below a channel.</summary>
    private sealed class Noting(IStorage storage) : FaultingStorage(storage, int.MaxValue)
    {
        private readonly ConcurrentQueue<string> _paths = new();

        public IEnumerable<string> Paths => _paths.Where(path => path.StartsWith("dists/", StringComparison.Ordinal));

        public override bool Put(string path, StagedFile content, PutCondition condition = default)
        {
            _paths.Enqueue(path);
            return base.Put(path, content, condition);
        }
    }
}
