namespace Packager.Bench;

/// <summary>A key that every contestant signs with.</summary>
/// <param name="Home">Its GNUPGHOME.</param>
/// <param name="Fingerprint">In hexadecimal digits.</param>
internal sealed record SigningKey(string Home, string Fingerprint)
{
    public static SigningKey Make(Workshop workshop)
    {
        var home = Directory.CreateDirectory(workshop["gnupg"]).FullName;
        Environment.SetEnvironmentVariable("GNUPGHOME", home);
        Runner.Seconds("gpg", ["--batch", "--passphrase", "", "--quick-generate-key", "Bench <bench@example.com>", "ed25519", "sign", "never"]);
        var listed = Runner.Output("gpg", ["--batch", "--with-colons", "--list-secret-keys"]);
        return new(home, listed.Split('\n').First(line => line.StartsWith("fpr:", StringComparison.Ordinal)).Split(':')[9]);
    }
}
