using Packager.Model;
using Packager.Msi;

namespace Packager.Signing;

/// <summary>Whether settings for signing say enough and nothing against each other.</summary>
internal static class SettingsChecks
{
    private const string FilePlace = "{file}";

    public static bool Check(SigningSettings settings, DiagnosticBag diagnostics)
    {
        if (!settings.Command.IsEmpty) CheckCommand(settings, diagnostics);
        else if (settings.Certificate is null) diagnostics.Add(SigningFaults.NoCertificate, SourceLocation.None, "nobody said who signs",
            $"name a certificate with --certificate, 'signing: certificate:' in the manifest, or the variable {SigningSettings.CertificateVariable}");
        foreach (var server in settings.Timestamps) CheckAddress(server, "a timestamp server", diagnostics);
        if (settings.Url is { } url) CheckAddress(url, "a page", diagnostics);
        return !diagnostics.HasErrors;
    }

    private static void CheckCommand(SigningSettings settings, DiagnosticBag diagnostics)
    {
        var location = settings.Command[0].Location;
        if (!settings.Command.Any(word => word.Value.Contains(FilePlace, StringComparison.Ordinal)))
            diagnostics.Add(SigningFaults.Contradiction, location, "the command that signs does not say which file", "put {file} where the file's path goes");
        if (settings.Certificate is not null || !settings.DigestCommand.IsEmpty || !settings.Timestamps.IsEmpty)
            diagnostics.Add(SigningFaults.Contradiction, location, "a command that signs the whole file leaves nothing to a certificate, a digest command or a timestamp server",
                "keep 'command' alone and give these to it as arguments, or use 'digest_command'");
    }

    private static void CheckAddress(Located<string> address, string what, DiagnosticBag diagnostics)
    {
        if (Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.OriginalString.All(char.IsAscii)) return;
        diagnostics.Add(SigningFaults.Contradiction, address.Location, $"'{address.Value}' is not the address of {what}", "write it with http:// or https://");
    }
}
