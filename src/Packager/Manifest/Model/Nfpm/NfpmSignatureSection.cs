using Packager.Model;

namespace Packager.Manifest;

/// <summary>nfpm's signature of an rpm.</summary>
public sealed record NfpmSignatureSection
{
    /// <summary>The private key's file.</summary>
    [Key("key_file", "The private key's file.", Dialects = Dialects.Nfpm)]
    public Located<string>? KeyFile { get; init; }

    /// <summary>The key's id.</summary>
    [Key("key_id", "The key's id.", Dialects = Dialects.Nfpm)]
    public Located<string>? KeyId { get; init; }
}
