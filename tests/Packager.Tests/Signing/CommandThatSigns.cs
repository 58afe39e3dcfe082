using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Packager.Model;
using Packager.Signing;

namespace Packager.Tests.Signing;

/// <summary>Keys that no file holds are reached through a command; openssl and osslsigncode stand for a smart card's tools here.</summary>
public sealed class CommandThatSigns : IDisposable
{
    private readonly SigningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void GetsTheDigestOnItsInput() => Signs(Digest("openssl", "pkeyutl", "-sign", "-inkey", "signer.key", "-pkeyopt", "digest:sha256"));

    [Fact]
    public void MayReadAndWriteFiles() => Signs(Digest("openssl", "pkeyutl", "-sign", "-inkey", "signer.key", "-pkeyopt", "digest:sha256", "-in", "{digest}", "-out", "{signature}"));

    [Fact]
    public void MayWantADigestInfo() => Signs(Digest("openssl", "pkeyutl", "-sign", "-inkey", "signer.key", "-in", "{digest_info}"));

    [Fact]
    public void MayUseAnEllipticCurve()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Signs(Digest(SigningScene.Authority.Issue("Curve", key: key), "openssl", "pkeyutl", "-sign", "-inkey", "signer.key"));
    }

    [Fact]
    public void MayAnswerWithBareNumbersOfACurve()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP521);
        var settings = Digest(SigningScene.Authority.Issue("Curve", key: key), "sh", "bare.sh", "{digest}");
        // What PKCS#11 gives: r and s, each as long as the curve's order.
        File.WriteAllText(_scene["bare.sh"], """
            openssl pkeyutl -sign -inkey signer.key -in "$1" | openssl asn1parse -inform DER |
              sed -n 's/.*INTEGER *:\(.*\)/\1/p' | while read -r number; do printf '%132s' "$number" | tr ' ' 0; done | python3 -c 'import sys; sys.stdout.buffer.write(bytes.fromhex(sys.stdin.read()))'
            """);
        Signs(settings);
    }

    [Fact]
    public void MustUseTheCertificatesKey()
    {
        var settings = Digest("openssl", "pkeyutl", "-sign", "-inkey", "other.key", "-pkeyopt", "digest:sha256");
        using var other = RSA.Create(2048);
        File.WriteAllText(_scene["other.key"], other.ExportPkcs8PrivateKeyPem());

        Assert.Equal("PKG5011", Fault(settings).Code);
    }

    [Fact]
    public void MustSucceed()
    {
        var fault = Fault(Digest("sh", "-c", "echo no card >&2; exit 3"));

        Assert.Equal(("PKG5010", "'sh' ended with code 3", "it said: no card"), (fault.Code, fault.Message, fault.Hint));
    }

    [Fact]
    public void MustBeInstalled() => Assert.Equal("PKG5010", Fault(Digest("no-such-tool-anywhere")).Code);

    [Fact]
    public void MustAnswer()
    {
        Assert.Equal("PKG5011", Fault(Digest("true")).Code);
        Assert.Equal("PKG5010", Fault(Digest("true", "{signature}")).Code);
    }

    [Fact]
    public void MustStopAnswering() => Assert.Equal("PKG5010", Fault(Digest("cat", "/dev/zero")).Code);

    [Fact]
    public void MaySignTheWholeFile() =>
        Signs(Whole("sh", "-c", "osslsigncode sign -certs signer.pem -key signer.key -in \"$0\" -out signed && mv signed \"$0\"", "{file}"));

    [Fact]
    public void MustSignTheWholeFile()
    {
        var path = _scene.Library();
        var before = File.ReadAllBytes(path);

        var fault = Assert.Throws<UserFaultException>(() => Create(Whole("true", "{file}")).Sign(path)).Diagnostics[0];

        Assert.Equal(("PKG5010", "'true' left no good signature: the file has no signature"), (fault.Code, fault.Message));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.False(Path.Exists(path + ".partial"));
    }

    [Fact]
    public void MustBeToldWhichFile() => Assert.Equal(["PKG5014"], Refused(Whole("jsign")));

    [Fact]
    public void LeavesNothingToACertificate() => Assert.Equal(["PKG5014"], Refused(Whole("jsign", "{file}") with { Certificate = new("c.pfx", default) }));

    [Fact]
    public void NeedsAddressesThatAreSome() =>
        Assert.Equal(["PKG5014", "PKG5014"], Refused(new SigningSettings { Certificate = new("c.pfx", default), Timestamps = [new("timestamp.example.com", default)], Url = new("ftp://example.com", default) }));

    private SigningSettings Digest(params string[] words) => Digest(SigningScene.Authority.Issue("Jane Doe"), words);

    private SigningSettings Digest(X509Certificate2 certificate, params string[] words)
    {
        var (file, _) = _scene.Pem(certificate);
        return new SigningSettings { Certificate = new(file, default), DigestCommand = Located(words), Folder = _scene["."] };
    }

    private SigningSettings Whole(params string[] words)
    {
        _scene.Pem(SigningScene.Authority.Issue("Jane Doe"));
        return new SigningSettings { Command = Located(words), Folder = _scene["."] };
    }

    private void Signs(SigningSettings settings)
    {
        var path = _scene.Installer();
        Create(settings).Sign(path);
        Assert.Empty(SigningScene.Errors(path));
    }

    private Diagnostic Fault(SigningSettings settings) =>
        Assert.Single(Assert.Throws<UserFaultException>(() => Create(settings).Sign(_scene.Installer())).Diagnostics);

    private static FileSigner Create(SigningSettings settings)
    {
        var bag = new DiagnosticBag();
        var signer = FileSigner.Create(settings, SigningScene.Now, bag);
        Assert.Empty(bag);
        return signer!;
    }

    private static string[] Refused(SigningSettings settings)
    {
        var bag = new DiagnosticBag();
        Assert.Null(FileSigner.Create(settings, SigningScene.Now, bag));
        return [.. bag.Select(fault => fault.Code)];
    }

    private static System.Collections.Immutable.ImmutableArray<Located<string>> Located(string[] words) => [.. words.Select(word => new Located<string>(word, default))];
}
