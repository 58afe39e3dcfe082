using Packager.Manifest;
using Packager.Model;

namespace Packager.Payloads;

/// <summary>What all entries of one manifest share while they are gathered.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Target">What is built.</param>
/// <param name="Diagnostics">Receives the faults.</param>
internal sealed record GatherContext(PackageManifest Manifest, Target Target, DiagnosticBag Diagnostics)
{
    /// <summary>Whether the manifest is written in nfpm's dialect.</summary>
    public bool IsNfpm => Manifest.Dialect == Dialects.Nfpm;

    /// <summary>The package's name; empty when the manifest lacks it, which its reader reports.</summary>
    public string Name { get; } = Manifest.Name?.Value ?? "";

    /// <summary>The folder that relative sources start from, absolute.</summary>
    public string Folder { get; } = Path.GetFullPath(Manifest.Folder);

    /// <summary>How globs are read.</summary>
    public GlobStyle GlobStyle => IsNfpm ? GlobStyle.Nfpm : GlobStyle.Packager;

    /// <summary>The bits that files without a mode of their own lose.</summary>
    public UnixMode Umask { get; } = Manifest.Umask?.Value ?? default;

    /// <summary>Whether an entry is meant for what is built.</summary>
    public bool Concerns(ContentsEntry entry) => entry.Packager is not { } only || only.Value.Length == 0 || only.Value == Target.Format;

    /// <summary>A path as the user would write it: relative to the manifest's folder where it lies in there, with forward slashes.</summary>
    public string Shown(string fullPath)
    {
        var relative = Path.GetRelativePath(Folder, fullPath).Replace('\\', '/');
        return relative.StartsWith("../..", StringComparison.Ordinal) ? fullPath.Replace('\\', '/') : relative;
    }
}
