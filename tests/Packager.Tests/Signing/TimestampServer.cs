using Packager.Model;
using Packager.Msi;
using Packager.Signing;

namespace Packager.Tests.Signing;

/// <summary>Who confirms the time is asked over HTTP, as RFC 3161 §3.4 says.</summary>
public sealed class TimestampServer : IDisposable
{
    private static readonly DateTimeOffset s_time = new(2025, 3, 4, 5, 6, 7, TimeSpan.Zero);
    private readonly SigningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void ConfirmsTheTimeOfASignature()
    {
        using var server = new LocalServer(Clock().Answer);

        Assert.Equal(s_time, Sign(server.Address));
    }

    [Fact]
    public void MayBeOpenssl()
    {
        using var server = new LocalServer(AskOpenssl);
        var before = DateTimeOffset.UtcNow.AddSeconds(-2);

        Assert.InRange(Sign(server.Address)!.Value, before, DateTimeOffset.UtcNow.AddSeconds(2));
    }

    [Fact]
    public void IsTheFirstThatAnswersWell()
    {
        using var broken = new LocalServer(_ => null);
        using var refusing = new LocalServer(_ => TestTimestamper.Refusal());
        using var good = new LocalServer(Clock().Answer);
        using var spare = new LocalServer(Clock().Answer);

        Assert.Equal(s_time, Sign(LocalServer.DeadAddress(), broken.Address, refusing.Address, good.Address, spare.Address));
        Assert.Equal((1, 1, 1, 0), (broken.Requests, refusing.Requests, good.Requests, spare.Requests));
    }

    [Fact]
    public void ThatCannotBeReachedIsTheMachinesFault()
    {
        var path = _scene.Library();
        var before = File.ReadAllBytes(path);

        var fault = Assert.Throws<MachineFaultException>(() => Sign(path, [LocalServer.DeadAddress()]));

        Assert.Equal(["PKG5008"], fault.Diagnostics.Select(d => d.Code));
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void ThatIsBrokenIsTheMachinesFault()
    {
        using var server = new LocalServer(_ => null);

        var fault = Assert.Throws<MachineFaultException>(() => Sign(server.Address));

        Assert.Contains("answers with HTTP 500", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ThatRefusesIsTold()
    {
        using var server = new LocalServer(_ => TestTimestamper.Refusal());

        var fault = Assert.Throws<UserFaultException>(() => Sign(server.Address));

        Assert.Equal(["PKG5009"], fault.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void ThatAnswersNonsenseIsTold()
    {
        using var server = new LocalServer(_ => "<html>Welcome"u8.ToArray());

        var fault = Assert.Throws<UserFaultException>(() => Sign(server.Address));

        Assert.Equal(["PKG5009"], fault.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void ThatStampsSomethingElseIsTold()
    {
        using var server = new LocalServer(_ => Clock().Answer(
            System.Security.Cryptography.Pkcs.Rfc3161TimestampRequest.CreateFromData("another"u8, System.Security.Cryptography.HashAlgorithmName.SHA256, requestSignerCertificates: true).Encode()));

        var fault = Assert.Throws<UserFaultException>(() => Sign(server.Address));

        Assert.Equal(["PKG5009"], fault.Diagnostics.Select(d => d.Code));
    }

    private static TestTimestamper Clock() => new(SigningScene.TimestampCertificate, s_time);

    private DateTimeOffset? Sign(params string[] servers)
    {
        var path = _scene.Library();
        Sign(path, servers);
        return Assert.Single(Authenticode.Verify(path, SigningScene.Policy, [])).Time;
    }

    private void Sign(string path, string[] servers)
    {
        var (certificate, key) = _scene.Pem(SigningScene.Authority.Issue("Jane Doe"));
        var settings = new SigningSettings
        {
            Certificate = new(certificate, default), Key = new(key, default), Timestamps = [.. servers.Select(server => new Located<string>(server, default))],
        };
        var bag = new DiagnosticBag();
        var signer = FileSigner.Create(settings, SigningScene.Now, bag);
        bag.ThrowIfErrors();
        signer!.Sign(path);
    }

    private byte[] AskOpenssl(byte[] query)
    {
        var clock = SigningScene.TimestampCertificate;
        File.WriteAllText(_scene["clock.pem"], clock.ExportCertificatePem());
        File.WriteAllText(_scene["clock.key"], System.Security.Cryptography.X509Certificates.RSACertificateExtensions.GetRSAPrivateKey(clock)!.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(_scene["serial"], "01");
        File.WriteAllText(_scene["tsa.cnf"], """
            [tsa]
            default_tsa = clock
            [clock]
            serial = serial
            default_policy = 1.2.3.4.1
            signer_digest = sha256
            digests = sha256
            signer_cert = clock.pem
            signer_key = clock.key
            ess_cert_id_alg = sha256
            """);
        File.WriteAllBytes(_scene["query"], query);
        Tool.Run(_scene["."], "openssl", "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query", "-out", "reply");
        return File.ReadAllBytes(_scene["reply"]);
    }
}
