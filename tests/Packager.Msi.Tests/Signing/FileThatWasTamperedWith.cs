using Packager.Binary;
using Packager.Msi;

namespace Packager.Tests.Signing;

/// <summary>Whatever a signature covers cannot be changed unnoticed; the other implementation notices as well.</summary>
public sealed class FileThatWasTamperedWith : IDisposable
{
    private readonly SigningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    public static TheoryData<string> Changes => ["content of a short stream", "content of a long stream", "content in a storage", "name", "order of names", "class of the root", "class of a storage", "state bits", "time of a storage", "time of a stream", "state bits of a stream", "stream more", "empty stream more", "stream less", "metadata stream less"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void IsFoundOutInAnInstaller(string change)
    {
        var path = _scene.Installer();
        SigningScene.Sign(path);
        Rewrite(path, root => Change(root, change));

        Assert.NotEmpty(SigningScene.Errors(path));
        Assert.NotEqual(0, Tool.Try(_scene["."], "osslsigncode", "verify", "-in", path, "-CAfile", _scene.Root()).ExitCode);
    }

    [Fact]
    public void IsFoundOutInAProgramWhereverItIs()
    {
        var path = _scene.Library();
        SigningScene.Sign(path);
        var bytes = File.ReadAllBytes(path);
        PeLayout layout;
        using (var file = new MemoryStream(bytes)) layout = PeLayout.Read(file);
        // Each header byte, and every 997th of the rest up to the certificate table; the checksum is no part of what is signed.
        var places = Enumerable.Range(0, 1024).Concat(Enumerable.Range(0, (int)layout.CertificateOffset / 997).Select(i => i * 997))
            .Where(at => at < layout.ChecksumOffset || at >= layout.ChecksumOffset + 4);

        foreach (var at in places)
        {
            bytes[at] ^= 0x41;
            File.WriteAllBytes(path, bytes);
            Assert.True(SigningScene.Errors(path).Length > 0, $"byte {at}");
            bytes[at] ^= 0x41;
        }
    }

    [Fact]
    public void IsFoundOutBehindTheSignatureOfAProgram()
    {
        var path = _scene.Library();
        SigningScene.Sign(path);
        File.AppendAllBytes(path, new byte[8]);

        Assert.Equal(["PKG5033"], SigningScene.Errors(path));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(5000)]
    public void IsWarnedOfBehindAnInstaller(int length)
    {
        // Windows looks away as well; an archive appended there would be run by others in the signer's name.
        var path = _scene.Installer();
        SigningScene.Sign(path);
        File.AppendAllBytes(path, new byte[length]);

        Assert.Contains("PKG5036", SigningScene.Verify(path).Select(fault => fault.Code));
        SigningScene.Sign(path);
        Assert.DoesNotContain("PKG5036", SigningScene.Verify(path).Select(fault => fault.Code));
    }

    [Fact]
    public void IsFoundOutWithinTheSignaturesOwnPlace()
    {
        var path = _scene.Installer();
        SigningScene.Sign(path);
        Rewrite(path, root => Replace(root, MsiDigest.SignatureStream, bytes => [.. bytes, 1]));

        Assert.Equal(["PKG5033"], SigningScene.Errors(path));
    }

    [Fact]
    public void IsFoundOutWhenTheSignatureIsAnotherFiles()
    {
        var (path, other) = (_scene.Library(), _scene.Native());
        SigningScene.Sign(other);
        using (var file = SignableFile.Open(other)!)
            Authenticode.Sign(path, path, (_, _) => file.Signature.ToArray(), confirms: false);

        Assert.Equal(["PKG5023"], SigningScene.Errors(path));
    }

    [Fact]
    public void IsFoundOutWhenTheSignatureIsForAnotherKindOfFile()
    {
        var (path, other) = (_scene.Library(), _scene.Installer());
        SigningScene.Sign(other);
        using (var file = SignableFile.Open(other)!)
            Authenticode.Sign(path, path, (_, _) => file.Signature.ToArray(), confirms: false);

        Assert.Equal(["PKG5034"], SigningScene.Errors(path));
    }

    private static CompoundStorage Change(CompoundStorage root, string change) => change switch
    {
        "content of a short stream" => Replace(root, "\u4840\u3F3F", bytes => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]),
        "content of a long stream" => Replace(root, "cab", bytes => [(byte)(bytes[0] ^ 1), .. bytes[1..]]),
        "content in a storage" => root with { Storages = [Replace(root.Storages[0], "x", bytes => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)])] },
        "name" => root with { Streams = [.. root.Streams.Select(s => s.Name == "cab" ? s with { Name = "Cab" } : s)] },
        "order of names" => root with { Streams = [.. root.Streams.Select(s => s.Name == "cab" ? s with { Name = "cabinet" } : s.Name == "cabinet" ? s with { Name = "cab" } : s)] },
        "class of the root" => root with { ClassId = new Guid("000C1086-0000-0000-C000-000000000046") },
        "class of a storage" => root with { Storages = [root.Storages[0] with { ClassId = Guid.Empty }] },
        "state bits" => root with { StateBits = 1 },
        "time of a storage" => root with { Storages = [root.Storages[0] with { Modified = 1 }] },
        "time of a stream" => root with { Streams = [.. root.Streams.Select(s => s.Name == "cab" ? s with { Created = 1 } : s)] },
        "state bits of a stream" => root with { Streams = [.. root.Streams.Select(s => s.Name == "cab" ? s with { StateBits = 1 } : s)] },
        "stream more" => root with { Streams = [.. root.Streams, new CompoundStream("more", 1, () => new MemoryStream([1]))] },
        "empty stream more" => root with { Streams = [.. root.Streams, new CompoundStream("more", 0, () => new MemoryStream())] },
        "stream less" => root with { Streams = [.. root.Streams.Where(s => s.Name != "cab")] },
        _ => root with { Streams = [.. root.Streams.Where(s => s.Name != MsiDigest.MetadataStream)] },
    };

    private static CompoundStorage Replace(CompoundStorage storage, string name, Func<byte[], byte[]> change) =>
        storage with { Streams = [.. storage.Streams.Select(stream => stream.Name == name ? Changed(stream, change) : stream)] };

    private static CompoundStream Changed(CompoundStream stream, Func<byte[], byte[]> change)
    {
        using var content = stream.Open();
        var bytes = new byte[stream.Length];
        content.ReadExactly(bytes);
        var changed = change(bytes);
        return stream with { Length = changed.Length, Open = () => new MemoryStream(changed) };
    }

    private static void Rewrite(string path, Func<CompoundStorage, CompoundStorage> change)
    {
        using var written = new MemoryStream();
        using (var reader = CompoundFileReader.Open(File.OpenRead(path))) CompoundFileWriter.Write(change(reader.Root), written, reader.Version);
        File.WriteAllBytes(path, written.ToArray());
    }
}
