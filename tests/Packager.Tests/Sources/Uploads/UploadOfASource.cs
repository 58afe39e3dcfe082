using Packager.Model;
using Packager.Sources.Upload;

namespace Packager.Tests.Sources.Uploads;

/// <summary>Source packages on their way to hosts.</summary>
public sealed class UploadOfASource : IDisposable
{
    private readonly SourceProject _project = new();
    private readonly OpenPgp.OpenPgpKey _key = new("ed25519");

    public void Dispose()
    {
        _project.Dispose();
        _key.Dispose();
    }

    [Theory, InlineData(true), InlineData(false)]
    public void ReachesAnFtpServerWithItsChangesLast(bool extended)
    {
        using var server = new FtpServer { KnowsExtended = extended };
        var made = _project.Make(["noble"], _key);
        Send(Ftp(server), made[0]);
        Assert.Equal(made.Select(Path.GetFileName).Order(StringComparer.Ordinal), server.Stored.Order(StringComparer.Ordinal));
        Assert.Equal(Path.GetFileName(made[0]), server.Stored.Last());
        Assert.All(made, path => Assert.Equal(File.ReadAllBytes(path), server.Files["incoming/" + Path.GetFileName(path)]));
    }

    [Fact]
    public void GoesOnWhereItBrokeOff()
    {
        using var server = new FtpServer();
        var made = _project.Make(["noble"], _key);
        server.Refused = made.Select(Path.GetFileName).First(n => n!.EndsWith(".debian.tar.xz", StringComparison.Ordinal));
        var fault = Assert.Throws<MachineFaultException>(() => Send(Ftp(server), made[0]));
        Assert.Contains("553 not that one", Assert.Single(fault.Diagnostics).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetFileName(made[0]), server.Stored);
        server.Refused = null;
        List<string> told = [];
        Send(Ftp(server), made[0], told.Add);
        Assert.Contains("there already: greeter_1.2.3.orig.tar.xz", told);
        Assert.Single(server.Stored, "greeter_1.2.3.orig.tar.xz");
        Assert.Equal(Path.GetFileName(made[0]), server.Stored.Last());
    }

    [Fact]
    public void SharesATarballAmongSeriesOfOneRun()
    {
        using var server = new FtpServer();
        _project.Make(["noble", "jammy"], _key);
        Send(Ftp(server), Directory.GetFiles(_project.Output, "*.changes"));
        Assert.Single(server.Stored, "greeter_1.2.3.orig.tar.xz");
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public void LiesWholeInALocalQueueAndIsNotSentTwice()
    {
        var made = _project.Make(["noble"], _key);
        var host = Local();
        Send(host, made[0]);
        Assert.Equal(made.Count, Directory.GetFiles(host.Incoming).Length);
        Assert.Equal(["PKG4205"], Codes(() => Send(host, made[0])));
        _project.Write("greeting.txt", "good day\n");
        _project.Make(["noble"], _key);
        Assert.Equal(["PKG4204", "PKG4204"], Codes(() => Send(host, made[0])));
    }

    [Fact]
    public void IsRefusedUnsignedAndChanged()
    {
        var made = _project.Make(["noble"]);
        Assert.Equal(["PKG4207", "PKG4207"], Codes(() => Send(Local(), made[0])));
        File.AppendAllText(made[2], "more");
        Assert.Equal(["PKG4203"], Codes(() => Send(Local() with { AllowsUnsigned = true }, made[0])));
        File.Delete(made[2]);
        Assert.Equal(["PKG4202"], Codes(() => Send(Local() with { AllowsUnsigned = true }, made[0])));
    }

    [Fact]
    public void IsRefusedForASeriesThatTheHostDoesNotHave()
    {
        var made = _project.Make(["nobel"], _key);
        var fault = Assert.Single(Assert.Throws<UserFaultException>(() => Send(Local() with { IsPpa = true }, made[0])).Diagnostics);
        Assert.Equal("PKG4208", fault.Code);
        Assert.Contains("did you mean 'noble'?", fault.Hint, StringComparison.Ordinal);
        Assert.Equal(["PKG4208"], Codes(() => Send(Local() with { AllowedDistributions = "noble|jammy" }, made[0])));
    }

    [Fact]
    public void ThatHoldsABinaryIsRefusedByAPpa()
    {
        var made = _project.Make(["noble"]);
        File.WriteAllText(made[0], File.ReadAllText(made[0]).Replace("Architecture: source", "Architecture: source amd64", StringComparison.Ordinal));
        Assert.Equal(["PKG4206"], Codes(() => Send(Local() with { IsPpa = true, AllowsUnsigned = true }, made[0])));
    }

    [Fact]
    public void ThatContradictsItsDscIsRefused()
    {
        var made = _project.Make(["noble"]);
        File.WriteAllText(made[0], File.ReadAllText(made[0]).Replace("Version: 1.2.3-1~noble1", "Version: 1.2.3-2", StringComparison.Ordinal));
        Assert.Equal(["PKG4209"], Codes(() => Send(Local() with { AllowsUnsigned = true }, made[0])));
    }

    [Theory, InlineData(""), InlineData("next one")]
    public void WhoseDscHasNoVersionThatOneCouldReadIsRefused(string version)
    {
        var made = _project.Make(["noble"]);
        var dsc = made.Single(path => path.EndsWith(".dsc", StringComparison.Ordinal));
        File.WriteAllText(dsc, File.ReadAllText(dsc).Replace("Version: 1.2.3-1~noble1", "Version: " + version, StringComparison.Ordinal));
        var faults = Assert.Throws<UserFaultException>(() => Send(Local() with { AllowsUnsigned = true, IsPpa = true }, made[0])).Diagnostics;
        Assert.Equal(["PKG4203", "PKG4209", "PKG4209"], faults.Select(fault => fault.Code).Order(StringComparer.Ordinal));
        Assert.Single(faults, fault => fault.Message.Contains("of its .dsc is none", StringComparison.Ordinal));
    }

    [Fact]
    public void IsNoneWithoutItsChangesFile()
    {
        var made = _project.Make(["noble"], _key);
        var host = Local();
        Assert.Equal(["PKG4202"], Codes(() => Send(host, made.Single(path => path.EndsWith(".dsc", StringComparison.Ordinal)))));
        Assert.Empty(Directory.GetFiles(host.Incoming));
    }

    [Fact]
    public void GoesInTheOrderOfBuildDepends()
    {
        _project.Manifest("source: { build_depends: [libbase-dev] }");
        var top = _project.Make(["noble"])[0];
        _project.Manifest("packages: [{ name: libbase-dev }]");
        var bottom = _project.Make(["noble"])[0];
        Assert.Equal([bottom, top], Send(Local() with { AllowsUnsigned = true }, top, bottom));
        _project.Manifest("packages: [{ name: libbase-dev }]\nsource: { build_depends: [greeter] }");
        _project.Make(["noble"]);
        Assert.Equal(["PKG4210"], Codes(() => Send(Local() with { AllowsUnsigned = true, Name = "other" }, top, bottom)));
    }

    private UploadHost Local() => new() { Name = "here", Method = UploadMethod.Local, Incoming = Directory.CreateDirectory(Path.Combine(_project.Output, "queue")).FullName };

    private static UploadHost Ftp(FtpServer server) => new() { Name = "there", Method = UploadMethod.Ftp, Fqdn = server.Address, Incoming = "incoming" };

    private static List<string> Codes(Action send) => [.. Assert.Throws<UserFaultException>(send).Diagnostics.Select(d => d.Code)];

    private static IReadOnlyList<string> Send(UploadHost host, params string[] changes) => Send(host, static _ => { }, changes);

    private static void Send(UploadHost host, string changes, Action<string> talk) => Send(host, talk, changes);

    private static IReadOnlyList<string> Send(UploadHost host, Action<string> talk, params string[] changes) =>
        UploadRun.Send(host, [.. changes], new UploadSettings { Environment = new Dictionary<string, string>(StringComparer.Ordinal), Talk = talk });
}
