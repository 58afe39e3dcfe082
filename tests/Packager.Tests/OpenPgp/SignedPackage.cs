using Packager.Model;
using Packager.Packaging;
using Packager.Tests.Rendering;

namespace Packager.Tests.OpenPgp;

/// <summary>A .deb with a signature inside, judged by gpg, debsig-verify and dpkg-deb.</summary>
public sealed class SignedPackage : IDisposable
{
    private const string Head = "name: hello\nversion: 1.0.0\nmaintainer: Jane Doe <jane@example.com>\ndescription: Says hello\nmtime: 2026-01-31T12:00:00Z\narch: all\n";
    private const string ReleaseSeconds = "1769860800";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rsa2048")]
    [InlineData("ed25519")]
    public void IsGoodForGpgAndTheSameEachTime(string algorithm)
    {
        using var key = new OpenPgpKey(algorithm);
        var first = File.ReadAllBytes(Make($"key_file: {key.File}"));
        File.Delete(Deb);
        Assert.Equal(first, File.ReadAllBytes(Make($"key_file: {key.File}")));

        Assert.Equal("debian-binary\ncontrol.tar.gz\ndata.tar.gz\n_gpgorigin\n", Tool.Run("ar", "t", Deb));
        Extract();
        Tool.Run("bash", "-c", $"cd '{_folder.Path}' && cat debian-binary control.tar.gz data.tar.gz > all");
        var verdict = key.Gpg("--status-fd", "1", "--verify", Path("_gpgorigin"), Path("all"));
        Assert.Contains($"[GNUPG:] VALIDSIG {key.Fingerprint} 2026-01-31 {ReleaseSeconds} 0 4 0 ", verdict, StringComparison.Ordinal);
        // 8 is SHA-256 (RFC 9580 §9.5), 00 a signature over binary data (§5.2.1).
        Assert.Matches($@"VALIDSIG \S+ \S+ \S+ 0 4 0 \d+ 8 00 {key.Fingerprint}", verdict);
        Assert.Contains("Package: hello", Tool.Run("dpkg-deb", "-I", Deb), StringComparison.Ordinal);
        Tool.Run("dpkg-deb", "-c", Deb);
        Tool.Run("dpkg", "--dry-run", "--force-not-root", "-i", Deb);
    }

    [Fact]
    public void IsAcceptedByDebsigVerify()
    {
        using var key = new OpenPgpKey("rsa2048");
        Make($"key_file: {key.File}, key_id: {key.Fingerprint[^16..]}");
        var id = key.Fingerprint[^16..];
        Directory.CreateDirectory(Path("keys/" + id));
        key.Gpg("--output", Path($"keys/{id}/acme.gpg"), "--export");
        _folder.Write($"policies/{id}/acme.pol", $"""
            <?xml version="1.0"?>
            <!DOCTYPE Policy SYSTEM "https://www.debian.org/debsig/1.0/policy.dtd">
            <Policy xmlns="https://www.debian.org/debsig/1.0/">
              <Origin Name="Acme" id="{id}" Description="Packages of Acme"/>
              <Selection><Required Type="origin" File="acme.gpg" id="{id}"/></Selection>
              <Verification MinOptional="0"><Required Type="origin" File="acme.gpg" id="{id}"/></Verification>
            </Policy>
            """);
        Tool.Run("debsig-verify", "--policies-dir", Path("policies"), "--keyrings-dir", Path("keys"), Deb);
        Extract();
        File.AppendAllText(Path("data.tar.gz"), "x");
        Tool.Run("bash", "-c", $"cd '{_folder.Path}' && ar qS forged.deb debian-binary control.tar.gz data.tar.gz _gpgorigin 2>/dev/null");
        Assert.NotEqual(0, Tool.Try(null, null, "debsig-verify", "--policies-dir", Path("policies"), "--keyrings-dir", Path("keys"), Path("forged.deb")).Code);
    }

    [Fact]
    public void HasWhatDpkgSigWrote()
    {
        using var key = new OpenPgpKey("ed25519");
        Make($"key_file: {key.File}, method: dpkg-sig, signer: Jane Doe");
        Extract();
        var text = key.Gpg("--decrypt", Path("_gpgbuilder"));
        var digests = Tool.Run("bash", "-c", $$"""
            cd '{{_folder.Path}}' && for m in debian-binary control.tar.gz data.tar.gz; do
              printf '\t%s %s %s %s\n' "$(md5sum < $m | cut -c1-32)" "$(sha1sum < $m | cut -c1-40)" "$(stat -c %s $m)" $m; done
            """);
        Assert.Contains($"Version: 4\nSigner: Jane Doe\nDate: Sat Jan 31 12:00:00 2026\nRole: builder\nFiles:\n{digests}", text, StringComparison.Ordinal);
        Assert.Contains("Hash: SHA256", File.ReadAllText(Path("_gpgbuilder")), StringComparison.Ordinal);
    }

    [Fact]
    public void IsMadeAnewWithAnotherKey()
    {
        using var first = new OpenPgpKey("ed25519");
        using var second = new OpenPgpKey("ed25519");
        var request = Request($"key_file: {first.File}");
        Assert.True(Assert.Single(PackagingRun.Make(request, _ => { })).Fresh);
        Assert.False(Assert.Single(PackagingRun.Make(request, _ => { })).Fresh);
        Assert.True(Assert.Single(PackagingRun.Make(Request($"key_file: {second.File}"), _ => { })).Fresh);
    }

    [Fact]
    public void OfAKeyYoungerThanTheReleaseHasTheKeysTime()
    {
        using var key = new OpenPgpKey("ed25519", made: "20260301T000000");
        Make($"key_file: {key.File}");
        Extract();
        Tool.Run("bash", "-c", $"cd '{_folder.Path}' && cat debian-binary control.tar.gz data.tar.gz > all");
        Assert.Contains($"VALIDSIG {key.Fingerprint} 2026-03-01", key.Gpg("--status-fd", "1", "--verify", Path("_gpgorigin"), Path("all")), StringComparison.Ordinal);
    }

    [Fact]
    public void NeedsThePassphrase()
    {
        using var key = new OpenPgpKey("ed25519");
        AssertFault("PKG2014", $"key_file: {key.File}", "wrong");
        AssertFault("PKG2014", $"key_file: {key.File}", null);
    }

    [Fact]
    public void NeedsAKeyThatSigns()
    {
        using var expired = new OpenPgpKey("ed25519", expires: "2025-02-01");
        AssertFault("PKG2013", $"key_file: {expired.File}");
        AssertFault("PKG2013", $"key_file: {expired.File}, key_id: 0123456789ABCDEF");
        AssertFault("PKG2012", "key_file: missing.asc");
        AssertFault("PKG2012", $"key_file: {_folder.Write("empty.asc", "nothing")}");
        AssertFault("PKG2016", $"key_file: {expired.File}, key_id: Jane");
        AssertFault("PKG2016", $"key_file: {expired.File}, type: builder");
    }

    [Fact]
    public void IsWarnedAboutWithoutAKey()
    {
        IReadOnlyCollection<Diagnostic> warnings = [];
        PackagingRun.Make(Request("key_file: '${UNSET}'"), found => warnings = found);
        Assert.Contains(warnings, warning => warning.Code == "PKG2017");
        Assert.DoesNotContain("_gpg", Tool.Run("ar", "t", Deb), StringComparison.Ordinal);
    }

    private string Deb => Path("out/hello_1.0.0_all.deb");

    private string Path(string name) => System.IO.Path.Combine(_folder.Path, name);

    private void Extract() => Tool.Run("ar", "x", "--output", _folder.Path, Deb);

    private string Make(string signature)
    {
        PackagingRun.Make(Request(signature) with { UseCache = false }, _ => { });
        return Deb;
    }

    private void AssertFault(string code, string signature, string? passphrase = OpenPgpKey.Secret)
    {
        var fault = Assert.Throws<UserFaultException>(() => PackagingRun.Make(Request(signature, passphrase), _ => { }));
        Assert.Equal(code, Assert.Single(fault.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error).Code);
        Assert.Empty(Directory.Exists(Path("out")) ? Directory.EnumerateFiles(Path("out")) : []);
    }

    private PackagingRequest Request(string signature, string? passphrase = OpenPgpKey.Secret) => new()
    {
        Manifest = _folder.Write("nfpm.yaml", Head + $"deb: {{ signature: {{ {signature} }} }}\n"), Output = Path("out"), Formats = ["deb"],
        Environment = passphrase is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["NFPM_DEB_PASSPHRASE"] = passphrase },
    };
}
