using Packager.Binary;
using Packager.Msi;

namespace Packager.Tests.Signing;

/// <summary>A signature that is nonsense is a sentence, not a crash; time and memory stay bounded.</summary>
public sealed class DamagedSignature : IDisposable
{
    private readonly SigningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void IsMalformedWhereverItIsCutOff()
    {
        var signature = Signature();
        for (var length = 0; length < signature.Length; length++)
            Assert.Throws<MalformedException>(() => AuthenticodeSignature.Decode(signature.AsMemory(0, length)));
    }

    [Fact]
    public void IsMalformedOrObjectedToWhateverByteChanges()
    {
        var path = _scene.Library();
        SigningScene.Sign(path, options: new SigningOptions { Timestamper = new TestTimestamper(SigningScene.TimestampCertificate, SigningScene.Now) });
        byte[] bytes = File.ReadAllBytes(path), signature;
        using (var file = SignableFile.Open(path)!) signature = file.Signature.ToArray();
        var start = bytes.AsSpan().IndexOf(signature);
        var random = new Random(7);

        for (var round = 0; round < 600; round++)
        {
            var at = start + random.Next(signature.Length);
            var kept = bytes[at];
            bytes[at] = (byte)random.Next(256);
            File.WriteAllBytes(path, bytes);
            // Certificates that the chain does not need may change, and so may how lengths are written; that nothing is thrown is the point.
            SigningScene.Verify(path);
            bytes[at] = kept;
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x30, 0x88, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x30, 0x80 })]
    [InlineData(new byte[] { 0 })]
    public void WithAnAbsurdLengthIsADiagnostic(byte[] signature)
    {
        var path = _scene.Installer();
        Authenticode.Sign(path, path, (_, _) => signature, confirms: false);

        Assert.Equal(["PKG5022"], SigningScene.Errors(path));
    }

    [Fact]
    public void NestedALotIsADiagnostic()
    {
        var path = _scene.Installer();
        var nested = new byte[60000];
        for (var at = 0; at < nested.Length; at += 4) (nested[at], nested[at + 1], nested[at + 2], nested[at + 3]) = (0x30, 0x82, (byte)((nested.Length - at - 4) >> 8), (byte)(nested.Length - at - 4));
        Authenticode.Sign(path, path, (_, _) => nested, confirms: false);

        Assert.Equal(["PKG5022"], SigningScene.Errors(path));
    }

    private byte[] Signature()
    {
        var path = _scene.Library();
        SigningScene.Sign(path);
        using var file = SignableFile.Open(path)!;
        return file.Signature[..AuthenticodeSignature.Decode(file.Signature).Length].ToArray();
    }
}
