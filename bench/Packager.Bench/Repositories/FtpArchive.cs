namespace Packager.Bench;

/// <summary>apt-ftparchive, with what it leaves to others: gzip, xz and gpg.</summary>
internal sealed class FtpArchive(SigningKey key) : IPublisher
{
    private const string Script = """
        set -e
        cd "$1"
        apt-ftparchive packages pool >dists/qa/main/binary-amd64/Packages
        gzip -9 -n -k -f dists/qa/main/binary-amd64/Packages
        xz -6 -k -f dists/qa/main/binary-amd64/Packages
        apt-ftparchive release dists/qa >Release.new
        mv Release.new dists/qa/Release
        gpg --batch --yes --local-user "$2" --clearsign --output dists/qa/InRelease dists/qa/Release
        gpg --batch --yes --local-user "$2" --armor --detach-sign --output dists/qa/Release.gpg dists/qa/Release
        """;

    public string Name => "apt-ftparchive";

    public Outcome First(string root, string pool, IReadOnlyList<string> packages)
    {
        Directory.CreateDirectory(Path.Combine(root, "dists/qa/main/binary-amd64"));
        Directory.CreateDirectory(Path.Combine(root, "pool"));
        return Add(root, pool, packages);
    }

    public Outcome Add(string root, string pool, IReadOnlyList<string> packages)
    {
        // It has no pool of its own; bringing the files there is not in its time.
        foreach (var package in packages) File.Copy(package, Path.Combine(root, "pool", Path.GetFileName(package)));
        return Runner.Command("sh", ["-c", Script, "publish", root, key.Fingerprint], root + ".time");
    }
}
