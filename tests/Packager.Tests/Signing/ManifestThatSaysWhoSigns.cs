using Packager.Model;
using Packager.Signing;

namespace Packager.Tests.Signing;

public sealed class ManifestThatSaysWhoSigns : IDisposable
{
    private readonly SigningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void NamesFilesFromItsOwnFolder()
    {
        var settings = Read("""
            signing:
              certificate: keys/c.pfx
              key: ${KEYS}/c.key
              password_variable: CARD_PIN
              timestamp: http://one.example.com
              description: My ${name}
            """, ("KEYS", "/keys"), ("CARD_PIN", "1234"));

        Assert.Equal(Path.Combine(Path.GetDirectoryName(_scene["x"])!, "keys/c.pfx"), settings.Certificate!.Value.Value);
        Assert.Equal(("/keys/c.key", "CARD_PIN", "1234"), (settings.Key!.Value.Value, settings.PasswordVariable, settings.Password));
        Assert.Equal(["http://one.example.com"], settings.Timestamps.Select(server => server.Value));
        Assert.Equal(("My hello", "https://example.com/hello"), (settings.Description, settings.Url!.Value.Value));
    }

    [Fact]
    public void MayLeaveTheCertificateToTheEnvironment()
    {
        var settings = Read("", ("PACKAGER_SIGNING_CERTIFICATE", "/keys/c.pem"), ("PACKAGER_SIGNING_KEY", "/keys/c.key"), ("PACKAGER_SIGNING_PASSWORD", "secret"));

        Assert.Equal(("/keys/c.pem", "/keys/c.key", "secret", "hello"), (settings.Certificate!.Value.Value, settings.Key!.Value.Value, settings.Password, settings.Description));
    }

    [Fact]
    public void MayNameACommandAsOneText()
    {
        var settings = Read("""
            signing:
              command: jsign --alias 'my key' {file}
            """, ("PACKAGER_SIGNING_CERTIFICATE", "/ignored"));

        Assert.Equal(["jsign", "--alias", "my key", "{file}"], settings.Command.Select(word => word.Value));
        Assert.Null(settings.Certificate);
    }

    [Fact]
    public void CallsTheProgramAsTheProductIsCalled() =>
        Assert.Equal("Hello World", Read("msi: { product_name: Hello World, manufacturer: \"${UNKNOWN}\" }").Description);

    private SigningSettings Read(string signing, params (string Name, string Value)[] environment)
    {
        File.WriteAllText(_scene["packager.yaml"], "packager: 1\nname: hello\nversion: 1.0.0\nhomepage: https://example.com/hello\nmaintainer: ${UNKNOWN}\n" + signing);
        var variables = environment.ToDictionary(v => v.Name, v => v.Value);
        var bag = new DiagnosticBag();
        var manifest = SigningManifest.Read(_scene["packager.yaml"], variables, bag);
        Assert.Empty(bag);
        return SigningSettings.From(manifest, variables);
    }
}
