using System.Collections.Immutable;
using System.CommandLine;
using Packager.Manifest;
using Packager.Model;
using Packager.Signing;

namespace Packager.Cli.Verbs;

/// <summary>The options that say who signs; each stands in for the manifest's key of its name.</summary>
internal sealed class SigningOptions
{
    private readonly Option<string?> _manifest = new("--manifest", "-f")
    {
        Description = "The manifest whose 'signing' block says the rest; without it packager.yaml, packaging/packager.yaml or nfpm.yaml is taken where there is one.",
    };

    private readonly Option<string?> _certificate = new("--certificate") { Description = "The certificate: PFX with its key, or PEM; issuers in the same file come along." };

    private readonly Option<string?> _key = new("--key") { Description = "The private key, PEM, where it is not in the certificate's file." };

    private readonly Option<string?> _password = new("--password-variable")
    {
        Description = $"The environment variable with the password of the certificate or key; {SigningSettings.UsualPasswordVariable} unless given.",
    };

    private readonly Option<string?> _digestCommand = new("--digest-command")
    {
        Description = "A command that signs a digest with a key no file holds, split at spaces (quotes hold words together).",
    };

    private readonly Option<string?> _command = new("--command") { Description = "A command that signs the file {file} itself, in Packager's stead, split the same way." };

    private readonly Option<string[]> _timestamp = new("--timestamp") { Description = "The address of an RFC 3161 timestamp server; several are tried in turn." };

    private readonly Option<string?> _description = new("--description") { Description = "What Windows calls the program when it asks for consent." };

    private readonly Option<string?> _url = new("--url") { Description = "The page that Windows links to." };

    /// <summary>Adds them to a verb.</summary>
    public SigningOptions AddTo(Command command)
    {
        foreach (var option in new Option[] { _manifest, _certificate, _key, _password, _digestCommand, _command, _timestamp, _description, _url }) command.Options.Add(option);
        return this;
    }

    /// <summary>What the command line, the manifest and the environment say together; null after a fault.</summary>
    public SigningSettings? Read(ParseResult parsed, DiagnosticBag diagnostics)
    {
        var environment = RequestOptions.Variables();
        PackageManifest? manifest = null;
        if ((parsed.GetValue(_manifest) ?? ManifestPath.Existing()) is { } path)
        {
            manifest = SigningManifest.Read(path, environment, diagnostics);
            if (diagnostics.HasErrors) return null;
        }

        var settings = SigningSettings.From(manifest, environment);
        // Whoever names one way to sign on the command line does not mean the manifest's other one.
        if (Text(parsed, _certificate) is { } certificate) settings = settings with { Certificate = certificate, Key = null, DigestCommand = [], Command = [] };
        if (Command(parsed, _digestCommand, diagnostics) is { IsEmpty: false } digest) settings = settings with { DigestCommand = digest, Command = [], Folder = "." };
        if (Command(parsed, _command, diagnostics) is { IsEmpty: false } command)
            settings = settings with { Certificate = null, Command = command, DigestCommand = [], Timestamps = [], Folder = "." };
        if (parsed.GetValue(_timestamp) is { Length: > 0 } servers) settings = settings with { Timestamps = [.. servers.Select(server => Located(_timestamp, server))] };
        return (settings with
        {
            Key = Text(parsed, _key) ?? settings.Key, Description = parsed.GetValue(_description) ?? settings.Description, Url = Text(parsed, _url) ?? settings.Url,
        }).WithPassword(parsed.GetValue(_password) ?? settings.PasswordVariable, environment);
    }

    private static Located<string>? Text(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is { } value ? Located(option, value) : null;

    private static ImmutableArray<Located<string>> Command(ParseResult parsed, Option<string?> option, DiagnosticBag diagnostics) =>
        parsed.GetValue(option) is { } value ? CommandWords.Split(value, Located(option, value).Location, diagnostics) : [];

    private static Located<string> Located(Option option, string value) => new(value, new SourceLocation(option.Name, 0, 0));
}
