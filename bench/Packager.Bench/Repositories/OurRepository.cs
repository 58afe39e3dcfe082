namespace Packager.Bench;

/// <summary>Ourselves: indexes plain, with gzip and xz, all of them by hash; without the web page, which no rival has.</summary>
/// <param name="packager">The published command.</param>
/// <param name="key">What signs.</param>
internal sealed class OurRepository(string packager, SigningKey key) : IPublisher
{
    public string Name => "packager";

    public Outcome First(string root, string pool, IReadOnlyList<string> packages) => Add(root, pool, packages);

    public Outcome Add(string root, string pool, IReadOnlyList<string> packages) =>
        Runner.Command(packager, ["publish", "--channel", "qa", "--repository", root, "--key", key.Fingerprint, "--no-page", .. packages], root + ".time");
}
