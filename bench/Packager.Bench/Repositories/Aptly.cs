namespace Packager.Bench;

/// <summary>aptly: indexes plain, with gzip and bzip2, by hash when asked.</summary>
/// <param name="key">What signs.</param>
/// <param name="hasContents">Whether it makes Contents, too, as ours always does; without them it is quicker.</param>
internal sealed class Aptly(SigningKey key, bool hasContents = false) : IPublisher
{
    /// <summary>The name of the one that makes as many indexes as ours.</summary>
    public const string WithContents = "aptly with Contents";

    public string Name => hasContents ? WithContents : "aptly";

    private string Contents => hasContents ? "-skip-contents=false" : "-skip-contents";

    public string Served(string root) => Path.Combine(root, "public");

    public Outcome First(string root, string pool, IReadOnlyList<string> packages)
    {
        Directory.CreateDirectory(root);
        File.WriteAllText(Configuration(root), $$"""{ "rootDir": "{{root}}", "gpgProvider": "gpg" }""");
        Run(root, "repo", "create", "bench");
        return Outcome.Sum(
            Run(root, ["repo", "add", "bench", .. packages]),
            Run(root, "publish", "repo", "-batch", "-acquire-by-hash", Contents, "-distribution=qa", "-architectures=amd64", "-gpg-key=" + key.Fingerprint, "bench"));
    }

    public Outcome Add(string root, string pool, IReadOnlyList<string> packages) => Outcome.Sum(
        Run(root, ["repo", "add", "bench", .. packages]),
        Run(root, "publish", "update", "-batch", Contents, "-gpg-key=" + key.Fingerprint, "qa"));

    private static Outcome Run(string root, params string[] arguments) => Runner.Command("aptly", ["-config=" + Configuration(root), .. arguments], root + ".time");

    private static string Configuration(string root) => root + ".conf";
}
