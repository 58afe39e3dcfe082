namespace Packager.Bench;

/// <summary>aptly: indexes plain, with gzip and bzip2, by hash when asked.</summary>
internal sealed class Aptly(SigningKey key) : IPublisher
{
    public string Name => "aptly";

    public string Served(string root) => Path.Combine(root, "public");

    public Outcome First(string root, string pool, IReadOnlyList<string> packages)
    {
        Directory.CreateDirectory(root);
        File.WriteAllText(Configuration(root), $$"""{ "rootDir": "{{root}}", "gpgProvider": "gpg", "skipContentsPublishing": true }""");
        Run(root, "repo", "create", "bench");
        return Outcome.Sum(
            Run(root, ["repo", "add", "bench", .. packages]),
            Run(root, "publish", "repo", "-batch", "-acquire-by-hash", "-skip-contents", "-distribution=qa", "-architectures=amd64", "-gpg-key=" + key.Fingerprint, "bench"));
    }

    public Outcome Add(string root, string pool, IReadOnlyList<string> packages) => Outcome.Sum(
        Run(root, ["repo", "add", "bench", .. packages]),
        Run(root, "publish", "update", "-batch", "-skip-contents", "-gpg-key=" + key.Fingerprint, "qa"));

    private static Outcome Run(string root, params string[] arguments) => Runner.Command("aptly", ["-config=" + Configuration(root), .. arguments], root + ".time");

    private static string Configuration(string root) => root + ".conf";
}
