using System.Security.Cryptography.X509Certificates;
using Packager.Msi;

namespace Packager.Tests.Signing;

/// <summary>Whose signature it is, and whether it held when it was made.</summary>
public sealed class SignerThatIsJudged : IDisposable
{
    private static readonly DateTimeOffset s_then = new(2021, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_expiry = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly SigningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void MayHaveExpiredSinceWhenATimestampSaysSo() =>
        Assert.Empty(Judge(Expired(), Stamp(s_then)));

    [Fact]
    public void MayNotHaveExpiredWithoutATimestamp() =>
        Assert.Equal(["PKG5029"], Judge(Expired(), null));

    [Fact]
    public void MayNotHaveExpiredBeforeTheTimestamp() =>
        Assert.Equal(["PKG5029"], Judge(Expired(), Stamp(s_expiry.AddDays(1))));

    [Fact]
    public void MayNotSignBeforeItsCertificateIsValid() =>
        Assert.Equal(["PKG5029"], Judge(SigningScene.Authority.Issue("Early", from: s_expiry), Stamp(s_then)));

    [Fact]
    public void NeedsACertificateForCode() =>
        Assert.Equal(["PKG5028"], Judge(SigningScene.Authority.Issue("Web", TestAuthority.ServerAuthentication), null));

    [Fact]
    public void NeedsATrustedRoot()
    {
        var other = new TestAuthority("Other Root");
        Assert.Equal(["PKG5027"], Judge(other.Issue("Stranger"), null));
    }

    [Fact]
    public void MayComeThroughAnIntermediateThatTheSignatureBrings()
    {
        var path = _scene.Installer();
        var middle = new TestAuthority("Middle", SigningScene.Authority);
        var certificate = middle.Issue("Jane Doe");
        SigningScene.Sign(path, new SigningIdentity(certificate, [middle.Certificate, SigningScene.Authority.Certificate], new CertificateKey(certificate)));

        Assert.Empty(SigningScene.Errors(path));
        using var file = SignableFile.Open(path)!;
        Assert.Equal(["CN=Jane Doe", "CN=Middle"], AuthenticodeSignature.Decode(file.Signature).Certificates.Select(c => c.Subject).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void IsNotVouchedForByAStrangersClock()
    {
        var other = new TestAuthority("Other Root");
        Assert.Equal(["PKG5029", "PKG5031"], Judge(Expired(), new TestTimestamper(other.Issue("Clock", TestAuthority.TimeStamping), s_then)));
    }

    [Fact]
    public void IsNotVouchedForByACertificateThatIsNoClock() =>
        Assert.Equal(["PKG5030"], Judge(SigningScene.Authority.Issue("Jane"), new TestTimestamper(SigningScene.Authority.Issue("No Clock"), s_then)));

    [Fact]
    public void IsNotVouchedForByATimestampOfAnotherSignature()
    {
        var path = _scene.Installer();
        SigningScene.Sign(path, options: new SigningOptions { Timestamper = new OfAnother(Stamp(s_then)) });

        Assert.Equal(["PKG5030"], SigningScene.Errors(path));
    }

    [Fact]
    public void TimestampHasItsOwnRoots()
    {
        var clocks = new TestAuthority("Clock Root");
        var path = _scene.Installer();
        SigningScene.Sign(path, options: new SigningOptions { Timestamper = new TestTimestamper(clocks.Issue("Clock", TestAuthority.TimeStamping), s_then) });

        Assert.Empty(SigningScene.Errors(path, SigningScene.Policy with { TimestampRoots = [clocks.Certificate] }));
    }

    [Fact]
    public void WithoutATimestampIsWarnedOf()
    {
        var path = _scene.Installer();
        SigningScene.Sign(path);

        Assert.Equal(["PKG5032"], SigningScene.Verify(path).Select(d => d.Code));
    }

    [Fact]
    public void IsAskedForWhereThereIsNone()
    {
        Assert.Equal(["PKG5021"], SigningScene.Errors(_scene.Installer()));
        Assert.Equal(["PKG5021"], SigningScene.Errors(_scene.Library()));
    }

    private static X509Certificate2 Expired() => SigningScene.Authority.Issue("Late", to: s_expiry);

    private static TestTimestamper Stamp(DateTimeOffset time) => new(SigningScene.TimestampCertificate, time);

    private string[] Judge(X509Certificate2 signer, ITimestamper? clock)
    {
        var path = _scene.Installer();
        SigningScene.Sign(path, SigningScene.Identity(signer), new SigningOptions { Timestamper = clock });
        return SigningScene.Errors(path);
    }

    private sealed class OfAnother(ITimestamper clock) : ITimestamper
    {
        public byte[] Stamp(ReadOnlyMemory<byte> signature) => clock.Stamp(new byte[] { 1, 2, 3 });
    }
}
