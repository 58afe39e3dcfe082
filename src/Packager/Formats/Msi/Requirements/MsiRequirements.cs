using System.Collections.Frozen;
using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;
using Packager.Needs;

namespace Packager.Formats;

/// <summary>Makes searches and launch conditions of what must be on the machine: the Windows of <c>msi.windows</c>, what <c>msi.requires</c> names, and what detection found.</summary>
internal sealed class MsiRequirements(MsiPartContext context)
{
    private const string BuildProperty = "WINDOWSBUILD";

    // Windows 10 and later call themselves 6.3 to Windows Installer; the build's number says which one it is.
    private static readonly FrozenDictionary<string, int> s_builds = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["7"] = 7600, ["8"] = 9200, ["8.1"] = 9600, ["10"] = 10240, ["11"] = 22000,
        ["server-2012"] = 9200, ["server-2016"] = 14393, ["server-2019"] = 17763, ["server-2022"] = 20348, ["server-2025"] = 26100,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_frameworks = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dotnet"] = "Microsoft.NETCore.App", ["aspnetcore"] = "Microsoft.AspNetCore.App", ["windowsdesktop"] = "Microsoft.WindowsDesktop.App",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A package with them.</summary>
    public static MsiPackage Add(MsiPartContext context, MsiPackage package)
    {
        var needed = new MsiRequirements(context);
        var asked = needed.Asked().Concat(needed.Detected()).OfType<MsiPrerequisite>().DistinctBy(one => one.Condition).ToList();
        return package with
        {
            Searches = [.. package.Searches, .. needed.BuildSearch(), .. asked.SelectMany(one => one.Searches).DistinctBy(search => (search.Property, search.GetType()))],
            Conditions = [.. package.Conditions, .. needed.BuildCondition(), .. asked.Select(one => one.ToCondition(context.Texts["messages.requires"]))],
        };
    }

    private IEnumerable<MsiPrerequisite?> Asked() => context.Msi.Requires.Select(Asked);

    private MsiPrerequisite? Asked(MsiRequirementEntry entry)
    {
        if (context.Need(entry.Name, "name", entry.Location) is not { } name) return null;
        if (name.Value == "webview2") return entry.Version is { } idle ? Refuse(idle.Location, "WebView2 keeps itself up to date", "leave the version out") : WindowsRuntimes.WebView(entry.Location);
        if (context.Need(entry.Version, "version", entry.Location) is not { } version) return null;
        return name.Value switch
        {
            "netframework" => WindowsRuntimes.NetFramework(version.Value, entry.Location)
                ?? Refuse(version.Location, $"there is no .NET Framework {version.Value}", $"write one of {string.Join(", ", WindowsRuntimes.FrameworkVersions)}"),
            "vcruntime" => MsiSearches.Version(version.Value) is { Major: 14 } toolset
                ? WindowsRuntimes.VisualC(["vcruntime140.dll"], toolset, context.Package.Platform.Is64Bit(), context.Package.Platform, entry.Location)
                : Refuse(version.Location, $"'{version.Value}' is no version of the runtime that is found here", "write for example 14.38"),
            _ => Framework(s_frameworks[name.Value], version.Value, "Minor", version.Location),
        };
    }

    private IEnumerable<MsiPrerequisite?> Detected()
    {
        var needs = context.Needs.Select(need => need.Need).ToList();
        foreach (var need in needs.OfType<FrameworkNeed>()) yield return Framework(need.Name, need.Version, need.RollForward, LocationOf(need));
        foreach (var bits in needs.OfType<RuntimeLibraryNeed>().GroupBy(need => need.Is64))
            yield return WindowsRuntimes.VisualC([.. bits.Select(need => need.File)], bits.Max(need => need.Version)!, bits.Key, context.Package.Platform, LocationOf(bits.First()));
        if (needs.OfType<RuleNeed>().FirstOrDefault(need => need.Rule == WindowsNeeds.WebView) is { } view) yield return WindowsRuntimes.WebView(LocationOf(view));
    }

    private MsiPrerequisite? Framework(string name, string version, string rollForward, SourceLocation location) =>
        DotnetFramework.Find(name, version, rollForward, context.Package.Platform, location)
        ?? Refuse(location, $"nothing finds the framework {name} {version} on a machine", $"bring the runtime along, or search for it yourself (msi: searches, conditions) and name {name} under dependencies: {{ ignore: }}");

    private SourceLocation LocationOf(Need need) => context.Payload.Files.First(file => file.Path == need.Origins[0]).Location;

    private MsiPrerequisite? Refuse(SourceLocation location, string what, string hint)
    {
        context.Refuse(MsiPartFaults.BadRequirement, location, what, hint);
        return null;
    }

    private MsiRegistrySearch[] BuildSearch() => context.Msi.Windows is not { } windows ? []
        : [new(BuildProperty, RegistryRoot.LocalMachine, @"SOFTWARE\Microsoft\Windows NT\CurrentVersion", "CurrentBuildNumber", windows.Location)];

    private MsiLaunchCondition[] BuildCondition() => context.Msi.Windows is not { } windows || !s_builds.TryGetValue(windows.Value, out var build) ? []
        : [new(string.Create(CultureInfo.InvariantCulture, $"{BuildProperty} >= {build}"), context.Texts["messages.windows"].Replace("<what>", windows.Value.Replace("server-", "Server ", StringComparison.Ordinal), StringComparison.Ordinal), windows.Location)];
}
