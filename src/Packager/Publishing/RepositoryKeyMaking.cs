using System.Globalization;
using System.Text;
using Packager.Model;
using Packager.Signing;

namespace Packager.Publishing;

/// <summary>Makes a key for a repository: Ed25519, for signing alone, in the user's gpg.</summary>
public static class RepositoryKeyMaking
{
    /// <summary>The name in the key.</summary>
    public static string UserId(string origin) => $"{origin} archive signing key";

    /// <summary>Makes one and tells how to keep it.</summary>
    /// <returns>Its fingerprint.</returns>
    /// <exception cref="MachineFaultException">gpg did not make it (PKG4008).</exception>
    public static string Make(RepositoryKeySettings settings, Action<string> talk)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var gpg = new RepositoryGpg(ownHome: false, settings.Passphrase);
        return Make(gpg, settings, talk);
    }

    internal static string Make(RepositoryGpg gpg, RepositoryKeySettings settings, Action<string> talk)
    {
        // A key that nobody protects serves on a machine without a person; a passphrase comes from the environment.
        var input = Encoding.UTF8.GetBytes((settings.Passphrase ?? "") + "\n");
        UsersKeyring.MakeHome();
        var answer = gpg.Ask(input, "--pinentry-mode", "loopback", "--passphrase-fd", "0", "--quick-generate-key", "--", UserId(settings.Origin), "ed25519", "sign", "never");
        if (answer.ExitCode != 0) throw RepositoryGpg.Fault(string.Create(CultureInfo.InvariantCulture, $"gpg made no key: it ended with code {answer.ExitCode}"), "it said: " + answer.Said);
        var made = SecretKey.Parse(gpg.Run(default, "--with-colons", "--list-secret-keys", "=" + UserId(settings.Origin))).Where(key => !key.IsSubkey).MaxBy(key => key.Created)!;
        talk($"made the key {made.Fingerprint}, '{UserId(settings.Origin)}', in gpg's keyring");
        talk($"keep a copy where nobody else finds it: gpg --armor --export-secret-keys {made.Fingerprint}");
        talk($"the same text in the secret {RepositoryKeySettings.SecretVariable} lets CI sign; whoever has it can publish in your name");
        return made.Fingerprint;
    }
}
