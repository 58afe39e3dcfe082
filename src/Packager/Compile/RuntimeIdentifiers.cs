using Packager.Manifest;
using Packager.Model;

namespace Packager.Compile;

/// <summary>Which .NET runtime identifier serves a target.</summary>
public static class RuntimeIdentifiers
{
    private static readonly Dictionary<string, string> ByTarget = new(StringComparer.Ordinal)
    {
        ["deb/amd64"] = "linux-x64",
        ["deb/arm64"] = "linux-arm64",
        ["deb/armhf"] = "linux-arm",
        ["deb/i386"] = "linux-x86",
        ["deb/all"] = "",
        ["msi/x64"] = "win-x64",
        ["msi/arm64"] = "win-arm64",
        ["msi/x86"] = "win-x86",
    };

    /// <summary>The identifier, the empty string for a portable build, or null when none is known.</summary>
    public static string? For(Target target, DotnetBuildSection? build)
    {
        foreach (var (key, value) in build?.Runtimes ?? [])
        {
            if (key == target.ToString()) return value.Value;
        }

        return ByTarget.GetValueOrDefault(target.ToString());
    }
}
