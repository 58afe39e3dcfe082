using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Signing;

/// <summary>Who signs and how: from the command line, the manifest's <c>signing</c> block and the environment, in this order.</summary>
public sealed record SigningSettings
{
    /// <summary>The variable with the certificate's path.</summary>
    public const string CertificateVariable = "PACKAGER_SIGNING_CERTIFICATE";

    /// <summary>The variable with the key's path.</summary>
    public const string KeyVariable = "PACKAGER_SIGNING_KEY";

    /// <summary>The variable with the password, unless another is named.</summary>
    public const string UsualPasswordVariable = "PACKAGER_SIGNING_PASSWORD";

    /// <summary>The certificate's path, from the current folder.</summary>
    public Located<string>? Certificate { get; init; }

    /// <summary>The key's path, from the current folder; null when it is in the certificate's file.</summary>
    public Located<string>? Key { get; init; }

    /// <summary>The variable with the password.</summary>
    public string PasswordVariable { get; init; } = UsualPasswordVariable;

    /// <summary>The password; null when the variable is not set.</summary>
    public string? Password { get; init; }

    /// <summary>What signs digests, as words.</summary>
    public ImmutableArray<Located<string>> DigestCommand { get; init; } = [];

    /// <summary>What signs whole files, as words.</summary>
    public ImmutableArray<Located<string>> Command { get; init; } = [];

    /// <summary>The timestamp servers, tried in turn.</summary>
    public ImmutableArray<Located<string>> Timestamps { get; init; } = [];

    /// <summary>What Windows calls the program; null for the file's own name.</summary>
    public string? Description { get; init; }

    /// <summary>The page that Windows links to.</summary>
    public Located<string>? Url { get; init; }

    /// <summary>The folder that commands start in.</summary>
    public string Folder { get; init; } = ".";

    /// <summary>What a manifest and the environment say.</summary>
    /// <param name="manifest">The manifest, or null for none.</param>
    /// <param name="environment">The environment's variables.</param>
    public static SigningSettings From(PackageManifest? manifest, IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var section = manifest?.Signing ?? new SigningSection();
        var settings = new SigningSettings
        {
            Certificate = InFolder(section.Certificate), Key = InFolder(section.Key),
            DigestCommand = section.DigestCommand, Command = section.Command, Timestamps = section.Timestamp,
            Description = section.Description?.Value ?? manifest?.Msi.ProductName?.Value ?? manifest?.Name?.Value, Url = section.Url ?? manifest?.Homepage,
            Folder = manifest?.Folder ?? ".",
        };
        if (settings.Certificate is null && settings.Command.IsEmpty)
            settings = settings with { Certificate = Variable(CertificateVariable), Key = settings.Key ?? Variable(KeyVariable) };
        return settings.WithPassword(section.PasswordVariable?.Value ?? UsualPasswordVariable, environment);

        Located<string>? InFolder(Located<string>? path) => path?.With(Path.Combine(manifest!.Folder, path.Value.Value));

        Located<string>? Variable(string name) =>
            environment.GetValueOrDefault(name) is { Length: > 0 } value ? new Located<string>(value, new SourceLocation("$" + name, 0, 0)) : null;
    }

    /// <summary>The same, with the password from a variable.</summary>
    public SigningSettings WithPassword(string variable, IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return this with { PasswordVariable = variable, Password = environment.GetValueOrDefault(variable) };
    }
}
