using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>
/// Finds shared frameworks of .NET. The registry has a value for each version, whose names no search can compare; so a file of the framework is looked for, by its own
/// version, below the folder that the registry names and below Program Files. From .NET 5 on its third number is the release's times 100, plus the year.
/// </summary>
internal static class DotnetFramework
{
    private const int Oldest = 5;
    private const int Highest = ushort.MaxValue;

    private static readonly FrozenDictionary<string, (string Title, string File)> s_known = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["Microsoft.NETCore.App"] = (".NET Runtime", "System.Private.CoreLib.dll"),
        ["Microsoft.AspNetCore.App"] = ("ASP.NET Core Runtime", "Microsoft.AspNetCore.dll"),
        ["Microsoft.WindowsDesktop.App"] = (".NET Desktop Runtime", "PresentationFramework.dll"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What finds one; null for a framework, a version or a policy that cannot be looked for.</summary>
    public static MsiPrerequisite? Find(string name, string version, string rollForward, MsiPlatform platform, SourceLocation location)
    {
        if (!s_known.TryGetValue(name, out var known) || Numbers(version) is not var (major, minor, patch)) return null;
        var file = new MsiSignature(known.File, Of(major, minor, patch), Most(major, minor, patch, rollForward));
        var property = string.Create(CultureInfo.InvariantCulture, $"{name.ToUpperInvariant().Replace('.', '_')}_{major}_{minor}_{patch}");
        var word = platform switch { MsiPlatform.X86 => "x86", MsiPlatform.Arm64 => "arm64", _ => "x64" };
        ImmutableArray<MsiSearch> searches =
        [
            new MsiFileSearch(property, $@"[{platform.ProgramFiles()}]dotnet\shared\{name}", file, location) { Depth = 1 },
            // The host itself looks into the 32-bit registry, on every Windows.
            new MsiRegistrySearch(property, RegistryRoot.LocalMachine, $@"SOFTWARE\dotnet\Setup\InstalledVersions\{word}", "InstallLocation", location)
            {
                Kind = MsiRegistrySearchKind.Folder, Is64Bit = false, File = file, Below = $@"shared\{name}", Depth = 1,
            },
        ];
        return new MsiPrerequisite($"{known.Title} {version} ({word})", string.Create(CultureInfo.InvariantCulture, $"https://dotnet.microsoft.com/download/dotnet/{major}.{minor}"), searches, property, location);
    }

    private static Version Of(int major, int minor, int patch) => new(major, minor, patch * 100, 0);

    // As the host rolls forward: Minor, its default, takes any of the same major version.
    private static Version? Most(int major, int minor, int patch, string rollForward) => rollForward.ToUpperInvariant() switch
    {
        "MAJOR" or "LATESTMAJOR" => null,
        "DISABLE" => new Version(major, minor, (patch * 100) + 99, Highest),
        "LATESTPATCH" => new Version(major, minor, Highest, Highest),
        _ => new Version(major, Highest, Highest, Highest),
    };

    private static (int Major, int Minor, int Patch)? Numbers(string version)
    {
        var parts = version.Split('-')[0].Split('.');
        if (parts.Length is < 1 or > 3 || !parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Highest / 100)) return null;
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).Concat([0, 0]).ToArray();
        return numbers[0] < Oldest ? null : (numbers[0], numbers[1], numbers[2]);
    }
}
