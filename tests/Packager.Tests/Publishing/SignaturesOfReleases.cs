using System.Text;
using Packager.Model;
using Packager.Publishing;
using Packager.Tests.OpenPgp;
using Packager.Tests.Rendering;

namespace Packager.Tests.Publishing;

/// <summary>What gpg itself says of Release.gpg and of the InRelease around the same signature.</summary>
public sealed class SignaturesOfReleases : IDisposable
{
    private const string Release = "Origin: Acme\nSuite: qa\nSHA256:\n 0123 1 main/binary-amd64/Packages\n";
    private readonly OpenPgpKey _key = new("ed25519", passphrase: "");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("packager-signatures-");

    [Theory]
    [InlineData(Release)]
    [InlineData("Origin: Acme\n- a line that begins with a dash\n--\n")]
    public void HoldForBothFiles(string release)
    {
        using var signer = Open();
        var signatures = signer.Sign(Encoding.UTF8.GetBytes(release));
        var keyring = Write("keyring.pgp", signer.PublicKeys);
        var inRelease = Write("InRelease", signatures.InRelease);
        Tool.Run("gpgv", "--keyring", keyring, inRelease);
        Tool.Run("gpgv", "--keyring", keyring, Write("Release.gpg", signatures.ReleaseGpg), Write("Release", Encoding.UTF8.GetBytes(release)));
        Assert.StartsWith(release + "\n", _key.Gpg("--decrypt", inRelease));
    }

    // The agent writes an imported key anew when it is used first: two uses at once made one in some hundred signatures fail.
    [Fact]
    public void AreMadeBySeveralPublishersAtOnce() => Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
    {
        using var signer = Open();
        Assert.False(signer.Sign(Encoding.UTF8.GetBytes(Release)).InRelease.IsEmpty);
    });

    [Theory]
    [InlineData(null, "nobody gave it")]
    [InlineData("wrong", "is not the key's")]
    public void WantThePassphraseOfTheKey(string? passphrase, string expected)
    {
        using var key = new OpenPgpKey("ed25519");
        var fault = Assert.Throws<MachineFaultException>(() =>
        {
            using var signer = Open(key, passphrase);
            signer.Sign(Encoding.UTF8.GetBytes(Release));
        });
        Assert.Contains(expected, Assert.Single(fault.Diagnostics).Message, StringComparison.Ordinal);
    }

    // gpg waits for the text from before it is known whether there will be one; what it has not been given it must not take for the whole.
    [Fact]
    public void AreNotMadeOfNothingWhenNobodyWantsOne()
    {
        int waiting;
        using (var signer = Open())
        {
            signer.Prepare();
            waiting = Assert.Single(Waiting());
        }

        Assert.DoesNotContain(waiting, Waiting());
    }

    [Fact]
    public void AreMadeByTheOneThatWaitsAndByOthersAfterIt()
    {
        using var signer = Open();
        signer.Prepare();
        Assert.False(signer.Sign(Encoding.UTF8.GetBytes(Release)).InRelease.IsEmpty);
        Assert.Empty(Waiting());
        Assert.False(signer.Sign(Encoding.UTF8.GetBytes(Release)).InRelease.IsEmpty);
    }

    public void Dispose()
    {
        _key.Dispose();
        _folder.Delete(recursive: true);
    }

    private GpgReleaseSigner Open() => Open(_key, null);

    private static GpgReleaseSigner Open(OpenPgpKey key, string? passphrase) => GpgReleaseSigner.Open(
        new RepositoryKeySettings { Origin = "Acme", Keys = [key.File], Passphrase = passphrase }, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), null, new DiagnosticBag(), _ => { });

    // The runs of gpg that sign with this key; tests beside this one sign with others.
    private int[] Waiting() => [.. Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder)).Where(name => name.All(char.IsAsciiDigit))
        .Where(name => Arguments(name).Contains(_key.Fingerprint, StringComparison.Ordinal) && Arguments(name).Contains("--detach-sign", StringComparison.Ordinal)).Select(int.Parse)];

    private static string Arguments(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    private string Write(string name, ReadOnlyMemory<byte> bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes.Span);
        return path;
    }
}
