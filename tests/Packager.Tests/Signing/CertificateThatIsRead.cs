using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Packager.Model;
using Packager.Signing;

namespace Packager.Tests.Signing;

/// <summary>Certificates and keys come in the files that authorities and tools hand out; what is wrong with one is said before anything is signed.</summary>
public sealed class CertificateThatIsRead : IDisposable
{
    private static readonly PbeParameters s_encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
    private readonly SigningScene _scene = new();
    private readonly X509Certificate2 _signer = SigningScene.Authority.Issue("Jane Doe");

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("secret")]
    [InlineData("")]
    [InlineData(null)]
    public void MayBeAPfxFile(string? password)
    {
        File.WriteAllBytes(_scene["c.pfx"], Pfx(password));
        Signs(Settings("c.pfx") with { Password = password });
    }

    [Fact]
    public void MayBeAPfxFileOfOpenssl()
    {
        var (certificate, key) = _scene.Pem(_signer);
        Tool.Run(_scene["."], "openssl", "pkcs12", "-export", "-in", certificate, "-inkey", key, "-certfile", _scene.Root(), "-passout", "pass:secret", "-out", "c.pfx");

        Signs(Settings("c.pfx") with { Password = "secret" });
    }

    [Fact]
    public void MayBeOnePemFileWithItsKey()
    {
        File.WriteAllText(_scene["c.pem"], SigningScene.Authority.Certificate.ExportCertificatePem() + "\n" + _signer.ExportCertificatePem() + "\n" + Key());
        Signs(Settings("c.pem"));
    }

    [Fact]
    public void MayBeTwoPemFiles()
    {
        File.WriteAllText(_scene["c.pem"], _signer.ExportCertificatePem());
        File.WriteAllText(_scene["c.key"], Key());
        Signs(Settings("c.pem", "c.key"));
    }

    [Fact]
    public void MayBeDerWithAnOlderKey()
    {
        File.WriteAllBytes(_scene["c.cer"], _signer.Export(X509ContentType.Cert));
        File.WriteAllText(_scene["c.key"], _signer.GetRSAPrivateKey()!.ExportRSAPrivateKeyPem());
        Signs(Settings("c.cer", "c.key"));
    }

    [Fact]
    public void MayBeOfAnEllipticCurve()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var certificate = SigningScene.Authority.Issue("Curve", key: key);
        File.WriteAllText(_scene["c.pem"], SigningScene.Authority.Certificate.ExportCertificatePem() + "\n" + certificate.ExportCertificatePem() + "\n" + key.ExportECPrivateKeyPem());
        Signs(Settings("c.pem"));
    }

    [Fact]
    public void MayHaveAnEncryptedKey()
    {
        File.WriteAllText(_scene["c.pem"], _signer.ExportCertificatePem());
        File.WriteAllText(_scene["c.key"], _signer.GetRSAPrivateKey()!.ExportEncryptedPkcs8PrivateKeyPem("secret", s_encryption));
        Signs(Settings("c.pem", "c.key") with { Password = "secret" });
        Assert.Equal("PKG5002", Fault(Settings("c.pem", "c.key")).Code);
        Assert.Equal("PKG5002", Fault(Settings("c.pem", "c.key") with { Password = "guessed" }).Code);
    }

    [Theory]
    [InlineData("guessed", "the password in PACKAGER_SIGNING_PASSWORD is not the one of")]
    [InlineData(null, "is protected by a password, and none was given")]
    public void NeedsItsPassword(string? password, string message)
    {
        File.WriteAllBytes(_scene["c.pfx"], Pfx("secret"));

        var fault = Fault(Settings("c.pfx") with { Password = password });

        Assert.Equal("PKG5002", fault.Code);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NeedsAKey()
    {
        File.WriteAllText(_scene["c.pem"], _signer.ExportCertificatePem());
        File.WriteAllBytes(_scene["c.cer"], _signer.Export(X509ContentType.Cert));

        Assert.Equal("PKG5003", Fault(Settings("c.pem")).Code);
        Assert.Equal("PKG5003", Fault(Settings("c.cer")).Code);
    }

    [Fact]
    public void NeedsItsOwnKey()
    {
        using var other = RSA.Create(2048);
        using var curve = ECDsa.Create();
        File.WriteAllText(_scene["c.pem"], _signer.ExportCertificatePem());
        File.WriteAllText(_scene["rsa.key"], other.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(_scene["ec.key"], curve.ExportPkcs8PrivateKeyPem());

        Assert.Equal("PKG5003", Fault(Settings("c.pem", "rsa.key")).Code);
        Assert.Equal("PKG5003", Fault(Settings("c.pem", "ec.key")).Code);
    }

    [Theory]
    [InlineData("no certificate")]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN NOTHING-----\nAAAA\n-----END NOTHING-----\n")]
    public void MustBeACertificate(string content)
    {
        File.WriteAllText(_scene["c.pem"], content);
        Assert.Equal("PKG5001", Fault(Settings("c.pem")).Code);
    }

    [Fact]
    public void MustExist() => Assert.Equal("PKG5001", Fault(Settings("nowhere.pfx")).Code);

    [Fact]
    public void MustBeForCode() => Assert.Equal("PKG5004", FaultOf(SigningScene.Authority.Issue("Web", TestAuthority.ServerAuthentication)).Code);

    [Fact]
    public void MustNotHaveExpired() => Assert.Equal("PKG5005", FaultOf(SigningScene.Authority.Issue("Late", to: SigningScene.Now.AddDays(-1))).Code);

    [Fact]
    public void MustBeValidAlready() => Assert.Equal("PKG5005", FaultOf(SigningScene.Authority.Issue("Early", from: SigningScene.Now.AddDays(1))).Code);

    [Fact]
    public void MustHaveALongKey()
    {
        using var key = RSA.Create(1024);
        Assert.Equal("PKG5006", FaultOf(SigningScene.Authority.Issue("Weak", key: key)).Code);
    }

    [Fact]
    public void MustBeNamed() => Assert.Equal("PKG5007", Fault(new SigningSettings()).Code);

    private SigningSettings Settings(string certificate, string? key = null) => new()
    {
        Certificate = new(_scene[certificate], new SourceLocation("packager.yaml", 3, 16)), Key = key is null ? null : new Located<string>(_scene[key], default),
    };

    private string Key() => _signer.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem();

    private byte[] Pfx(string? password) => new X509Certificate2Collection { SigningScene.Authority.Certificate, _signer }.Export(X509ContentType.Pkcs12, password)!;

    private void Signs(SigningSettings settings)
    {
        var bag = new DiagnosticBag();
        var signer = FileSigner.Create(settings, SigningScene.Now, bag);
        Assert.Empty(bag);
        var path = _scene.Library();
        signer!.Sign(path);
        Assert.Empty(SigningScene.Errors(path));
    }

    private Diagnostic FaultOf(X509Certificate2 certificate)
    {
        var (file, key) = _scene.Pem(certificate);
        return Fault(Settings(Path.GetFileName(file), Path.GetFileName(key)));
    }

    private static Diagnostic Fault(SigningSettings settings)
    {
        var bag = new DiagnosticBag();
        Assert.Null(FileSigner.Create(settings, SigningScene.Now, bag));
        return Assert.Single(bag);
    }
}
