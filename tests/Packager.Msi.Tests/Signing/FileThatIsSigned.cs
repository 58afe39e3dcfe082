using System.Buffers.Binary;
using Packager.Binary;
using Packager.Model;
using Packager.Msi;

namespace Packager.Tests.Signing;

public sealed class FileThatIsSigned : IDisposable
{
    private readonly SigningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void HasTheSameBytesEachTime()
    {
        var (path, again) = (_scene.Installer(), _scene["again.msi"]);
        Authenticode.Sign(path, again, SigningScene.Signer, new SigningOptions());
        SigningScene.Sign(path);
        SigningScene.Sign(path);

        Assert.Equal(File.ReadAllBytes(again), File.ReadAllBytes(path));
    }

    [Fact]
    public void IsSoundByTheStrictestReading()
    {
        var path = _scene.Installer(CompoundFileVersion.V4);
        SigningScene.Sign(path);

        using var reader = CompoundFileReader.Open(File.OpenRead(path), CompoundFileRules.Strict);

        Assert.Equal(CompoundFileVersion.V4, reader.Version);
        Assert.Contains(reader.Root.Streams, stream => stream.Name == MsiDigest.MetadataStream && stream.Length == 32);
    }

    [Fact]
    public void HasItsChecksumRenewed()
    {
        var path = _scene.Native();
        SigningScene.Sign(path);

        using var file = File.OpenRead(path);
        var layout = PeLayout.Read(file);
        var field = new byte[4];
        file.Position = layout.ChecksumOffset;
        file.ReadExactly(field);
        Assert.Equal(PeChecksum.Of(file, layout.ChecksumOffset), BinaryPrimitives.ReadUInt32LittleEndian(field));
        Assert.Equal(0u, layout.CertificateOffset % 8);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void KeepsWhatStandsBehindTheProgram(bool wasSigned)
    {
        // A .NET program in one file carries its assemblies there.
        var path = _scene.Library();
        if (wasSigned) SigningScene.Sign(path);
        File.AppendAllText(path, "five!");
        var length = new FileInfo(path).Length;
        SigningScene.Sign(path);

        Assert.Equal("five!"u8.ToArray(), File.ReadAllBytes(path)[(int)(length - 5)..(int)length]);
        Assert.Empty(SigningScene.Errors(path));
    }

    [Fact]
    public void KeepsItsModeAndLeavesNothingBeside()
    {
        var path = _scene.Library();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute);
        SigningScene.Sign(path);

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute, File.GetUnixFileMode(path));
        Assert.Equal([path], Directory.GetFiles(_scene["."]).Select(Path.GetFullPath));
    }

    [Fact]
    public void StaysAsItWasWhenTheTimestampFails()
    {
        var path = _scene.Library();
        var before = File.ReadAllBytes(path);

        Assert.Throws<InvalidOperationException>(() => SigningScene.Sign(path, options: new SigningOptions { Timestamper = new Broken() }));

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_scene["."]).Select(Path.GetFullPath));
    }

    [Theory]
    [InlineData("no program", "PKG5012")]
    [InlineData("", "PKG5012")]
    [InlineData("MZ is all there is", "PKG5013")]
    public void MustBeOfAKindThatIsKnown(string content, string code)
    {
        File.WriteAllText(_scene["file"], content);

        var fault = Assert.Throws<UserFaultException>(() => SigningScene.Sign(_scene["file"]));

        Assert.Equal(code, Assert.Single(fault.Diagnostics).Code);
        Assert.Equal([code], SigningScene.Errors(_scene["file"]));
    }

    [Fact]
    public void MustNotBeACompoundFileOfAnotherProgram()
    {
        using (var file = File.Create(_scene["letter.doc"])) CompoundFileWriter.Write(new CompoundStorage(), file);

        Assert.Equal(["PKG5012"], SigningScene.Errors(_scene["letter.doc"]));
    }

    [Fact]
    public void MustExist() => Assert.Equal(["PKG5013"], SigningScene.Errors(_scene["nowhere.msi"]));

    private sealed class Broken : ITimestamper
    {
        public byte[] Stamp(ReadOnlyMemory<byte> signature) => throw new InvalidOperationException();
    }
}
