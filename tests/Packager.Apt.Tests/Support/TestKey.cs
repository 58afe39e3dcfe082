using Packager.Publishing;

namespace Packager.Apt.Tests;

/// <summary>A key that gpg made, as a CI system would keep it.</summary>
public sealed class TestKey
{
    private static readonly Lazy<TestKey> s_first = new(() => new TestKey("first"));
    private static readonly Lazy<TestKey> s_second = new(() => new TestKey("second"));

    private TestKey(string name)
    {
        using var home = new TemporaryFolder();
        File.SetUnixFileMode(home.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        string[] gpg = ["--homedir", home.Path, "--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", ""];
        Tool.Run("gpg", [.. gpg, "--quick-generate-key", $"{name} test key", "ed25519", "sign", "never"]);
        Secret = Tool.Run("gpg", [.. gpg, "--armor", "--export-secret-keys"]);
        Tool.Run("gpgconf", "--homedir", home.Path, "--kill", "gpg-agent");
    }

    public static TestKey First => s_first.Value;

    public static TestKey Second => s_second.Value;

    public string Secret { get; }

    public static GpgReleaseSigner Sign(params TestKey[] keys) => Sign(null, keys);

    /// <param name="date">The time of the signatures, whatever the clock says: the same text gets the same signature.</param>
    /// <param name="keys">Who signs.</param>
    public static GpgReleaseSigner Sign(DateTimeOffset? date, params TestKey[] keys) => GpgReleaseSigner.Open(
        new RepositoryKeySettings { Origin = "Test", Secret = string.Concat(keys.Select(key => key.Secret + "\n")) }, DateTimeOffset.UtcNow, date, [], _ => { });
}
