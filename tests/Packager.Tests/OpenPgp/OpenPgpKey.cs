using Packager.Tests.Rendering;

namespace Packager.Tests.OpenPgp;

/// <summary>A private key that gpg makes, in a home of its own.</summary>
internal sealed class OpenPgpKey : IDisposable
{
    public const string Secret = "correct horse";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("packager-key-");

    /// <param name="algorithm">For example <c>rsa2048</c>.</param>
    /// <param name="passphrase">What protects it.</param>
    /// <param name="made">When it is made, in gpg's own form.</param>
    /// <param name="expires">How long it holds.</param>
    public OpenPgpKey(string algorithm, string passphrase = Secret, string made = "20250101T000000", string expires = "never")
    {
        // An agent finds out how often it may hash a passphrase in a tenth of a second, and does so for each key: that took a third of the time of all tests.
        System.IO.File.WriteAllText(System.IO.Path.Combine(_home.FullName, "gpg-agent.conf"), "s2k-count 65536\n");
        Gpg("--faked-system-time", made, "--pinentry-mode", "loopback", "--passphrase", passphrase, "--quick-generate-key", "Acme <acme@example.com>", algorithm, "sign", expires);
        Fingerprint = Gpg("--with-colons", "--list-keys").Split('\n').First(line => line.StartsWith("fpr:", StringComparison.Ordinal)).Split(':')[9];
        File = System.IO.Path.Combine(_home.FullName, "key.asc");
        Gpg("--pinentry-mode", "loopback", "--passphrase", passphrase, "--armor", "--output", File, "--export-secret-keys");
    }

    public string Fingerprint { get; }

    /// <summary>The armored private key.</summary>
    public string File { get; }

    public string Home => _home.FullName;

    /// <summary>Runs gpg with the key; it must succeed.</summary>
    public string Gpg(params string[] arguments) => Tool.Run("gpg", ["--homedir", _home.FullName, "--batch", "--no-tty", "--quiet", .. arguments]);

    public void Dispose()
    {
        Tool.Run("gpgconf", "--homedir", _home.FullName, "--kill", "gpg-agent");
        _home.Delete(recursive: true);
    }
}
