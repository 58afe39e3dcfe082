using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Packager.Binary;
using Packager.Compile;
using Packager.Debian;
using Packager.Model;
using Packager.Packaging;
using Packager.Rendering;
using Packager.Signing;

namespace Packager.Formats;

/// <summary>A .deb that only has to be written.</summary>
internal sealed class PlannedDeb(
    DebPackage package, RenderedDeb rendered, ImmutableArray<ResolvedNeed> needs, LintOrigins origins, DebSignature? signature) : IPlannedPackage
{
    /// <summary>The package as it will be written.</summary>
    public DebPackage Package => package;

    public string FileName => $"{package.Control["Package"]}_{WithoutEpoch(Version)}_{package.Control["Architecture"]}.deb";

    public string Version => package.Control["Version"]!;

    public Payload Payload => package.Payload;

    public ImmutableArray<KeyValuePair<string, Content>> Texts =>
        [.. rendered.Texts.Select(t => KeyValuePair.Create(t.Path, Content.FromText(t.Text, "template")))];

    public ImmutableArray<ResolvedNeed> Needs => needs;

    public IEnumerable<Diagnostic> Lint() => DebLint.Check(package, origins).Select(finding => package.KeepsFieldOrder ? NfpmHints.Of(finding.ToDiagnostic()) : finding.ToDiagnostic()).Where(d => d.Severity != Severity.Info);

    public void Write(string path, WriteSettings settings)
    {
        // A key that cannot sign is found before the work of compressing.
        using var signer = signature is null ? null : DebSigner.Open(signature, package.Date, settings.Environment);
        DebWriter.Write(package with { Signer = signer }, path, new DebWriteOptions
        {
            Threads = settings.Threads, Cache = settings.CacheFolder is { } folder ? new BlockCache(folder) : null,
        });
    }

    public string Fingerprint()
    {
        using var hash = new SourceFingerprint();
        // A newer Packager may write other bytes from the same package.
        hash.Add("writer", typeof(DebWriter).Module.ModuleVersionId.ToString());
        hash.Add("containers", typeof(CompressionSettings).Module.ModuleVersionId.ToString());
        hash.Add("control", package.Control.Format());
        hash.Add("date", package.Date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        hash.Add("compression", package.Compression.ToString());
        if (signature is not null) hash.Add("signature", signature.Fingerprint());
        foreach (var member in package.Members) hash.Add($"member {member.Name} {member.Mode}", Digest(member.Content));
        foreach (var entry in package.Payload.Entries) hash.Add(entry.Path, Describe(entry));
        return hash.Finish();
    }

    private static string Describe(PayloadEntry entry) => string.Create(CultureInfo.InvariantCulture,
        $"{entry.Kind} {entry.Mode} {entry.Owner} {entry.Group} {entry.Config} {entry.ModificationTime?.ToUnixTimeSeconds()} {entry.LinkTarget} {(entry.Content is null ? "" : Digest(entry.Content))}");

    private static string Digest(Content content)
    {
        using var stream = content.Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string WithoutEpoch(string version) => version[(version.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
