namespace Packager.Bench;

/// <summary>reprepro: one version of each package, indexes plain and with gzip, none by hash.</summary>
internal sealed class Reprepro(SigningKey key) : IPublisher
{
    public string Name => "reprepro";

    public Outcome First(string root, string pool, IReadOnlyList<string> packages)
    {
        Directory.CreateDirectory(Path.Combine(root, "conf"));
        File.WriteAllText(Path.Combine(root, "conf/distributions"),
            $"Codename: qa\nSuite: qa\nComponents: main\nArchitectures: amd64\nSignWith: {key.Fingerprint}\nDebIndices: Packages Release . .gz\n");
        return Add(root, pool, packages);
    }

    public Outcome Add(string root, string pool, IReadOnlyList<string> packages) =>
        Runner.Command("reprepro", ["--silent", "--basedir", root, "includedeb", "qa", .. packages], root + ".time");
}
