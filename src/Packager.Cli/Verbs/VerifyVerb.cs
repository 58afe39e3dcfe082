using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Packager.Model;
using Packager.Msi;
using Packager.Signing;

namespace Packager.Cli.Verbs;

/// <summary><c>packager verify</c>: whether signatures hold, and whose they are.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var command = new Command("verify", "Check the Authenticode signatures of .msi, .cab, .exe and .dll files: digest, signer, chain and timestamp; of an .msi with the cabinets beside it.");
        var files = new Argument<string[]>("file") { Description = "The files.", Arity = ArgumentArity.OneOrMore };
        var roots = new Option<string[]>("--ca") { Description = "A file of root certificates to trust in place of the system's; may be repeated." };
        var timestampRoots = new Option<string[]>("--timestamp-ca") { Description = "The same for timestamps; without it the system's and those of --ca." };
        var revocation = new Option<bool>("--revocation") { Description = "Ask the issuers, over the network, for what they have revoked." };
        command.Arguments.Add(files);
        command.Options.Add(roots);
        command.Options.Add(timestampRoots);
        command.Options.Add(revocation);
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var policy = new TrustPolicy
            {
                Now = DateTimeOffset.UtcNow, Roots = Read(parsed, roots, bag), TimestampRoots = Read(parsed, timestampRoots, bag), ChecksRevocation = parsed.GetValue(revocation),
            };
            bag.ThrowIfErrors();
            foreach (var file in parsed.GetRequiredValue(files)) Verify(file, policy, bag);
            Talk.Diagnostics(bag);
            return bag.HasErrors ? ExitCode.InputAtFault : ExitCode.Done;
        });
        return command;
    }

    private static void Verify(string file, TrustPolicy policy, DiagnosticBag bag)
    {
        foreach (var cabinet in CabinetCertificates.CabinetsBeside(file)) Verify(cabinet, policy, bag);
        CabinetCertificates.Check(file, bag);
        var verdicts = Authenticode.Verify(file, policy, bag);
        if (verdicts.FirstOrDefault(verdict => verdict.IsGood) is { } good) Console.Out.WriteLine($"{file}: good signature by {Describe(good)}");
    }

    private static string Describe(SignatureVerdict verdict)
    {
        var signature = verdict.Signature;
        var text = $"'{CertificateName.Of(signature.Certificate!)}' ({signature.Content.Algorithm.Name})";
        if (verdict.Time is { } time) text += $", made before {time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}";
        return signature.Opus.Description is { Length: > 0 } name ? $"{text}, for '{name}'" : text;
    }

    private static ImmutableArray<X509Certificate2> Read(ParseResult parsed, Option<string[]> option, DiagnosticBag bag) =>
        [.. (parsed.GetValue(option) ?? []).SelectMany(path => TrustedRoots.Read(new Located<string>(path, new SourceLocation(option.Name, 0, 0)), bag))];
}
