using Packager.Model;

namespace Packager.Signing;

/// <summary>Which of gpg's private keys signs.</summary>
internal static class SigningKeyChoice
{
    /// <summary>The key or subkey that an id names; else the newest subkey for signing, as gpg itself chooses; else the key.</summary>
    /// <exception cref="UserFaultException">None can sign.</exception>
    public static SecretKey Choose(IReadOnlyList<SecretKey> keys, DebSignature signature)
    {
        var named = signature.KeyId is not { } id ? keys : [.. keys.Where(key => key.Fingerprint.EndsWith(id, StringComparison.Ordinal))];
        if (named.Count == 0) throw Fault(signature, $"there is no private key '{signature.KeyId}'{Where(signature)}", "'gpg --list-secret-keys --keyid-format long' lists them");
        if (signature.KeyId is not null && named.FirstOrDefault(key => key.IsUsable) is { } exact) return exact;
        var family = named.Select(key => key.Primary).ToHashSet(StringComparer.Ordinal);
        if (family.Count > 1) throw Fault(signature, $"'{signature.KeyFile?.Value}' holds several private keys", "say with 'key_id' which of them signs");
        var usable = keys.Where(key => family.Contains(key.Primary) && key.IsUsable).ToArray();
        return usable.Where(key => key.IsSubkey).MaxBy(key => key.Created) ?? usable.FirstOrDefault() ?? throw Unusable(named[0], signature);
    }

    private static UserFaultException Unusable(SecretKey key, DebSignature signature) => Fault(signature, key.Validity switch
    {
        "e" => $"the key {key.Fingerprint} has expired",
        "r" => $"the key {key.Fingerprint} was revoked",
        _ => $"the key {key.Fingerprint} cannot sign: it is not meant for it, or its private part is missing",
    }, "'gpg --list-secret-keys' tells what it is for and until when; name another, or extend it with 'gpg --quick-set-expire'");

    private static string Where(DebSignature signature) => signature.KeyFile is { } file ? $" in '{file.Value}'" : " in gpg's keyring";

    private static UserFaultException Fault(DebSignature signature, string message, string hint) => new(DebSignatureFaults.KeyUnusable.At(signature.Location, message, hint));
}
