using System.Collections.Immutable;
using Packager.Compile;
using Packager.Manifest;
using Packager.Model;
using Packager.Services;

namespace Packager.Payloads;

/// <summary>
/// Reads what a package installs: the build's output and the entries of <c>contents</c>. Files are looked at, never held;
/// their modes follow from path, content and manifest, so that every checkout gives the same package.
/// </summary>
public static class PayloadGatherer
{
    /// <summary>Everything for one target, to be sorted and completed by <see cref="Payload.Create"/>.</summary>
    /// <param name="manifest">What the package is.</param>
    /// <param name="target">What is built; entries for another format are left out.</param>
    /// <param name="output">What compiling left behind; null when nothing was compiled.</param>
    /// <param name="diagnostics">Receives PKG121x, PKG122x and PKG1544.</param>
    public static ImmutableArray<PayloadEntry> Gather(PackageManifest manifest, Target target, BuildOutput? output, DiagnosticBag diagnostics)
    {
        var context = new GatherContext(manifest, target, diagnostics);
        var gathered = new GatheredEntries(context);
        foreach (var entry in manifest.Contents)
        {
            if (!context.Concerns(entry)) continue;
            AccountName.CheckOwner(entry.FileInfo.Owner, diagnostics);
            AccountName.CheckOwner(entry.FileInfo.Group, diagnostics);
            var gatherer = new EntryGatherer(context, entry);
            gathered.Add(gatherer.Gather(), gatherer.Kind);
        }

        if (output is not null) gathered.AddOutput(BuildOutputEntries.Gather(context, output));
        return gathered.ToImmutable();
    }
}
