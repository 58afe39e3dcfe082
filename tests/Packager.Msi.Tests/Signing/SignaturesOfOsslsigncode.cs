using System.Buffers.Binary;
using Packager.Binary;
using Packager.Msi;

namespace Packager.Tests.Signing;

/// <summary>We agree with the signatures of another implementation of Authenticode.</summary>
public sealed class SignaturesOfOsslsigncode : IDisposable
{
    private readonly SigningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(CompoundFileVersion.V3, false)]
    [InlineData(CompoundFileVersion.V3, true)]
    [InlineData(CompoundFileVersion.V4, false)]
    [InlineData(CompoundFileVersion.V4, true)]
    public void HoldOnInstallers(CompoundFileVersion version, bool withMetadata) =>
        Assert.Empty(SigningScene.Errors(Sign(_scene.Installer(version), withMetadata ? ["-add-msi-dse"] : [])));

    [Fact]
    public void HoldOnPackagesOfWixl() => Assert.Empty(SigningScene.Errors(Sign(_scene.WixlPackage(), "-add-msi-dse")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HoldOnPrograms(bool native) => Assert.Empty(SigningScene.Errors(Sign(native ? _scene.Native() : _scene.Library())));

    [Theory]
    [InlineData("sha384")]
    [InlineData("sha512")]
    public void HoldWithLongerDigests(string digest) => Assert.Empty(SigningScene.Errors(Sign(_scene.Installer(), "-add-msi-dse", "-h", digest)));

    [Fact]
    public void CarryTheChecksumThatWeCompute()
    {
        using var file = File.OpenRead(Sign(_scene.Library()));
        var layout = PeLayout.Read(file);
        var field = new byte[4];
        file.Position = layout.ChecksumOffset;
        file.ReadExactly(field);

        Assert.Equal(BinaryPrimitives.ReadUInt32LittleEndian(field), PeChecksum.Of(file, layout.ChecksumOffset));
    }

    [Fact]
    public void AreRefusedWithSha1() => Assert.Equal(["PKG5026"], SigningScene.Errors(Sign(_scene.Installer(), "-h", "sha1")));

    [Fact]
    public void HoldWhereAStrongOneStandsBesideAWeakOne()
    {
        var both = Sign(Sign(_scene.Library(), "-h", "sha1"), "-h", "sha256", "-nest");
        var bag = new Model.DiagnosticBag();

        var verdicts = Authenticode.Verify(both, SigningScene.Policy, bag);

        Assert.False(bag.HasErrors);
        Assert.Equal([false, true], verdicts.Select(verdict => verdict.IsGood));
    }

    private string Sign(string path, params string[] more)
    {
        var (certificate, key) = _scene.Pem(SigningScene.Authority.Issue("Someone Else"));
        var signed = path + ".signed";
        Tool.Run(_scene["."], "osslsigncode", ["sign", "-certs", certificate, "-key", key, .. more, "-in", path, "-out", signed]);
        return signed;
    }
}
