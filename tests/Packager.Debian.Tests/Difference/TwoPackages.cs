namespace Packager.Debian.Tests;

public sealed class TwoPackages : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("packager-diff-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void OfTheSameBytesDifferInNothing()
    {
        var deb = JudgedPackage.Make(_folder, "a");
        File.Copy(deb, deb + ".copy");

        Assert.Empty(DebDiff.Compare(deb, deb + ".copy"));
    }

    [Fact]
    public void DifferInRelationsScriptsAndFiles()
    {
        var left = JudgedPackage.Make(_folder, "a", depends: "libc6 (>= 2.36), adduser");
        var right = JudgedPackage.Make(_folder, "b", depends: "adduser, libc6 (>= 2.41)", script: "set -e\ntrue\n", content: "holla\n");

        var differences = DebDiff.Compare(left, right);

        Assert.Contains("Depends: libc6 (>= 2.36) removed", differences);
        Assert.Contains("Depends: libc6 (>= 2.41) added", differences);
        Assert.Contains("control member postinst changed: 0 lines removed, 1 lines added", differences);
        Assert.Contains("/usr/bin/hello changed: other content", differences);
        Assert.DoesNotContain(differences, sentence => sentence.Contains("adduser", StringComparison.Ordinal));
    }

    [Fact]
    public void OfEqualContentNameTheCompressor()
    {
        var left = JudgedPackage.Make(_folder, "a");
        var root = Path.Combine(_folder, "a");
        var right = Path.Combine(_folder, "gz.deb");
        Tool.Run("dpkg-deb", new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1700000000" }, "--root-owner-group", "-Zgzip", "-b", root, right);

        Assert.Contains("archive member data.tar.xz, now data.tar.gz: xz, now gzip", DebDiff.Compare(left, right));
    }

    [Fact]
    public void OfWhichOneIsDamagedAreADiagnostic()
    {
        var deb = JudgedPackage.Make(_folder, "a");
        var cut = Path.Combine(_folder, "cut.deb");
        File.WriteAllBytes(cut, File.ReadAllBytes(deb)[..200]);

        var fault = Assert.Throws<Model.UserFaultException>(() => DebDiff.Compare(deb, cut));

        Assert.Contains("PKG21", fault.Message, StringComparison.Ordinal);
    }
}
