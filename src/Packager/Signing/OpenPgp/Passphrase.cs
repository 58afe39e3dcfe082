namespace Packager.Signing;

/// <summary>Finds the passphrase of the key that signs packages from within, where nfpm looks for it.</summary>
internal static class Passphrase
{
    /// <summary>The variables, the first that is set counts.</summary>
    public static string[] Variables { get; } = ["NFPM_DEB_PASSPHRASE", "NFPM_PASSPHRASE"];

    /// <summary>The passphrase, or null when no variable is set.</summary>
    public static string? Find(IReadOnlyDictionary<string, string> environment) =>
        Variables.Select(name => environment.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
