using Packager.Model;
using Packager.Signing;

namespace Packager.Tests.Signing;

public sealed class PayloadThatIsSigned : IDisposable
{
    private readonly SigningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void HasSignedProgramsAndEverythingElseAsItWas()
    {
        var payload = Sign(Payload(("/app/program.exe", Content.FromFile(_scene.Library())), ("/app/read.me", Content.FromText("MZ is no program", "test"))));

        Assert.Empty(SigningScene.Errors(Origin(payload, "/app/program.exe")));
        Assert.Equal("test", Origin(payload, "/app/read.me"));
    }

    [Fact]
    public void KeepsTheSignaturesOfOthers()
    {
        SigningScene.Sign(_scene.Library(), SigningScene.Identity(SigningScene.Authority.Issue("Someone Else")));

        var payload = Sign(Payload(("/app/theirs.dll", Content.FromFile(_scene["library.dll"]))));

        Assert.Equal(_scene["library.dll"], Origin(payload, "/app/theirs.dll"));
    }

    [Fact]
    public void IsNotStampedTwice()
    {
        using var server = new LocalServer(new TestTimestamper(SigningScene.TimestampCertificate, SigningScene.Now).Answer);
        var payload = Payload(("/app/program.exe", Content.FromFile(_scene.Library())));

        var first = File.ReadAllBytes(Origin(Sign(payload, server.Address), "/app/program.exe"));
        var second = File.ReadAllBytes(Origin(Sign(payload, server.Address), "/app/program.exe"));

        Assert.Equal(first, second);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public void IsStampedAgainWithoutTheCache()
    {
        using var server = new LocalServer(new TestTimestamper(SigningScene.TimestampCertificate, SigningScene.Now).Answer);
        var payload = Payload(("/app/program.exe", Content.FromFile(_scene.Library())));

        Sign(payload, server.Address);
        Sign(payload, server.Address, useCache: false);

        Assert.Equal(2, server.Requests);
    }

    private static Payload Payload(params (string Path, Content Content)[] files) => Model.Payload.Create(
        files.Select(file => new PayloadEntry { Path = file.Path, Kind = PayloadKind.File, Mode = UnixMode.Executable, Content = file.Content }), []);

    private Payload Sign(Payload payload, string? server = null, bool useCache = true)
    {
        var (certificate, key) = _scene.Pem(SigningScene.Signer.Certificate);
        var settings = new SigningSettings
        {
            Certificate = new(certificate, default), Key = new(key, default), Description = "hello", Timestamps = server is null ? [] : [new(server, default)],
        };
        var bag = new DiagnosticBag();
        var signed = PayloadSigning.Run(payload, FileSigner.Create(settings, SigningScene.Now, bag)!, _scene["work"], useCache, bag);
        Assert.Empty(bag);
        return signed;
    }

    private static string Origin(Payload payload, string path) => payload.Files.Single(entry => entry.Path == path).Content!.Origin;
}
