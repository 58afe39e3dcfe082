using Packager.Model;
using Packager.Sources.Upload;

namespace Packager.Tests.Sources.Uploads;

/// <summary>Where uploads go, as dput.cf says it.</summary>
public sealed class HostOfDputCf
{
    private const string Text = """
        # ours
        [DEFAULT]
        login = *
        allowed_distributions = (?!UNRELEASED)
        [queue]
        method = local
        incoming = /srv/queue
        allow_unsigned_uploads = 1
        [archive]
        fqdn = upload.example.org:2121
        incoming = /pub/%(archive)s/
        login = anonymous
        [broken]
        method = carrier-pigeon
        [pattern]
        method = local
        incoming = /srv/queue
        allowed_distributions = ((
        """;

    [Fact]
    public void TakesDefaultsAndItsArgument()
    {
        Assert.Equal(new UploadHost { Name = "queue", Method = UploadMethod.Local, Incoming = "/srv/queue", Login = "*", AllowsUnsigned = true, AllowedDistributions = "(?!UNRELEASED)" }, Find("queue"));
        var archive = Find("archive:tools")!;
        Assert.Equal((UploadMethod.Ftp, "upload.example.org:2121", "/pub/tools/", "anonymous"), (archive.Method, archive.Fqdn, archive.Incoming, archive.Login));
    }

    [Theory, InlineData("ppa:acme/tools"), InlineData("ppa:~acme/tools"), InlineData("ppa:acme/ubuntu/tools")]
    public void IsLaunchpadForAPpa(string name)
    {
        var host = Find(name)!;
        Assert.Equal(("~acme/ubuntu/tools", true, UploadMethod.Ftp, "anonymous"), (host.Incoming, host.IsPpa, host.Method, host.Login));
    }

    [Theory, InlineData("nowhere"), InlineData("broken"), InlineData("pattern"), InlineData("ppa:acme"), InlineData("ppa:a b/c")]
    public void IsAFaultWhenItSaysTooLittle(string name)
    {
        var bag = new DiagnosticBag();
        Assert.Null(Find(name, bag));
        Assert.All(bag, d => Assert.Equal("PKG4201", d.Code));
    }

    private static UploadHost? Find(string name, DiagnosticBag? bag = null)
    {
        using var folder = new TemporaryFolder();
        return DputConfiguration.Read([folder.Write("dput.cf", Text), folder.Path + "/missing"]).Find(name, bag ?? new DiagnosticBag());
    }
}
