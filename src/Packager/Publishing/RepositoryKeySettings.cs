using System.Collections.Immutable;

namespace Packager.Publishing;

/// <summary>Where the key of a repository is.</summary>
public sealed record RepositoryKeySettings
{
    /// <summary>The variable with a private key in ASCII armour, as CI systems keep secrets.</summary>
    public const string SecretVariable = "PACKAGER_REPOSITORY_KEY";

    /// <summary>The variable with the passphrase of the keys.</summary>
    public const string PassphraseVariable = "PACKAGER_REPOSITORY_PASSPHRASE";

    /// <summary>Ids or fingerprints of keys in gpg's keyring, or files of keys; all of them sign.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>A private key in ASCII armour; null for gpg's keyring.</summary>
    public string? Secret { get; init; }

    /// <summary>The passphrase; null leaves it to gpg's agent.</summary>
    public string? Passphrase { get; init; }

    /// <summary>The repository's origin, by which a key that Packager made is found again.</summary>
    public required string Origin { get; init; }

    /// <summary>Reads what the environment holds.</summary>
    public static RepositoryKeySettings From(string origin, ImmutableArray<string> keys, IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return new RepositoryKeySettings { Origin = origin, Keys = keys, Secret = Variable(SecretVariable), Passphrase = Variable(PassphraseVariable) };

        string? Variable(string name) => environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
    }
}
