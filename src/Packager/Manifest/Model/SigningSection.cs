using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>The <c>signing</c> block: who signs what Windows runs, and how.</summary>
public sealed record SigningSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The certificate.</summary>
    [Key("certificate", "The certificate: a PFX file with its key, or a PEM file; certificates of its issuers in the same file come along in the signature.", Dialects = Dialects.Packager, Example = "packaging/signing.pfx")]
    public Located<string>? Certificate { get; init; }

    /// <summary>The key.</summary>
    [Key("key", "The private key as a PEM file, where it is not in the certificate's file.", Dialects = Dialects.Packager, Example = "signing.key")]
    public Located<string>? Key { get; init; }

    /// <summary>The environment variable with the password.</summary>
    [Key("password_variable", "The environment variable that holds the password of the certificate or key; the password itself never stands in a manifest.", Dialects = Dialects.Packager, Default = "PACKAGER_SIGNING_PASSWORD")]
    public Located<string>? PasswordVariable { get; init; }

    /// <summary>A command that signs digests.</summary>
    [Key("digest_command", "A command that signs a digest with a key that no file holds (smart card, key service): a list, or one string split at spaces. It gets the SHA-256 digest on standard input and answers with the signature on standard output.", Dialects = Dialects.Packager, Shorthand = Shorthand.Words)]
    public ImmutableArray<Located<string>> DigestCommand { get; init; } = [];

    /// <summary>A command that signs files.</summary>
    [Key("command", "A command that signs the file {file} in place, in the stead of Packager: a list, or one string split at spaces.", Dialects = Dialects.Packager, Example = "[jsign, --storetype, YUBIKEY, \"{file}\"]", Shorthand = Shorthand.Words)]
    public ImmutableArray<Located<string>> Command { get; init; } = [];

    /// <summary>The timestamp servers.</summary>
    [Key("timestamp", "The address of a timestamp server (RFC 3161), or several, which are tried in turn.", Dialects = Dialects.Packager, Example = "http://timestamp.example.com", Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Timestamp { get; init; } = [];

    /// <summary>What Windows calls the program.</summary>
    [Key("description", "What Windows calls the program when it asks for consent; the product's name unless given.", Dialects = Dialects.Packager, Example = "Guestbook")]
    public Located<string>? Description { get; init; }

    /// <summary>The page.</summary>
    [Key("url", "The page that Windows links to when it asks for consent; the homepage unless given.", Dialects = Dialects.Packager, Example = "https://example.com")]
    public Located<string>? Url { get; init; }

    /// <summary>Whether the payload is signed.</summary>
    [Key("payload", "Whether the programs and libraries in an .msi are signed before they are packed; those that have a signature keep it.", Dialects = Dialects.Packager, Default = "false")]
    public Located<bool>? Payload { get; init; }
}
