using Packager.Binary;

namespace Packager.Debian.Tests;

public class PackageWithAwkwardNames
{
    [Fact]
    public void HasTheDataTarOfDpkgDebByteForByte()
    {
        using var folder = new TemporaryFolder();
        var package = Sample.Package(Sample.AwkwardEntries());
        DebWriter.Write(package, folder["ours.deb"]);
        Sample.Unfold(package, folder["tree"], Sample.Control.Format());
        Tool.Run(
            "dpkg-deb", new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1700000000" },
            "--root-owner-group", "-b", folder["tree"], folder["theirs.deb"]);

        var ours = Tool.Run("dpkg-deb", "--fsys-tarfile", folder["ours.deb"]);
        var theirs = Tool.Run("dpkg-deb", "--fsys-tarfile", folder["theirs.deb"]);

        Assert.Equal(theirs, ours);
    }

    [Theory]
    [InlineData(CompressionAlgorithm.None)]
    [InlineData(CompressionAlgorithm.Gzip)]
    [InlineData(CompressionAlgorithm.Xz)]
    [InlineData(CompressionAlgorithm.Zstd)]
    public void IsReadByDpkgDeb(CompressionAlgorithm algorithm)
    {
        using var folder = new TemporaryFolder();
        var package = Sample.Package(Sample.AwkwardEntries()) with { Compression = new CompressionSettings(algorithm, 6) };
        DebWriter.Write(package, folder["ours.deb"]);

        Assert.Equal("sample\n", Tool.Text("dpkg-deb", "-f", folder["ours.deb"], "Package"));
        Assert.Contains("./a/link -> ../x", Tool.Text("dpkg-deb", "-c", folder["ours.deb"]), StringComparison.Ordinal);
    }
}
