using Packager.Model;

namespace Packager.Tests.Signing;

/// <summary>Files that were made to trip a verifier give diagnostics, never an exception, and are never signed by halves.</summary>
public sealed class HostileFile : IDisposable
{
    private readonly SigningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void IsADiagnosticWhenItIsVerified(bool installer)
    {
        var path = Signed(installer);
        foreach (var bytes in Mutations(path, 600))
        {
            File.WriteAllBytes(path, bytes);
            SigningScene.Verify(path);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void IsADiagnosticWhenItIsSigned(bool installer)
    {
        var path = Signed(installer);
        foreach (var bytes in Mutations(path, 150))
        {
            File.WriteAllBytes(path, bytes);
            try
            {
                SigningScene.Sign(path);
                Assert.Empty(SigningScene.Errors(path));
            }
            catch (UserFaultException)
            {
                Assert.Equal(bytes, File.ReadAllBytes(path));
            }
        }
    }

    private string Signed(bool installer)
    {
        var path = installer ? _scene.Installer() : _scene.Library();
        SigningScene.Sign(path);
        return path;
    }

    // Headers and tables matter most: half of the changes fall into the first 1024 bytes, and lengths like to be absurd.
    private static IEnumerable<byte[]> Mutations(string path, int rounds)
    {
        var original = File.ReadAllBytes(path);
        var random = new Random(11);
        for (var round = 0; round < rounds; round++)
        {
            var bytes = random.Next(20) == 0 ? original[..random.Next(original.Length)] : (byte[])original.Clone();
            for (var change = random.Next(4); change >= 0 && bytes.Length > 4; change--)
            {
                var at = random.Next(2) == 0 ? random.Next(Math.Min(1024, bytes.Length - 4)) : random.Next(bytes.Length - 4);
                if (random.Next(3) == 0) bytes.AsSpan(at, 4).Fill((byte)(random.Next(2) * 0xFF));
                else bytes[at] = (byte)random.Next(256);
            }

            yield return bytes;
        }
    }
}
