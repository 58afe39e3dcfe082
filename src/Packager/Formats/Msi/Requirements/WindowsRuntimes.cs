using System.Collections.Frozen;
using System.Globalization;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Finds the other runtimes that Microsoft gives away: Visual C++'s, the .NET Framework of Windows, and WebView2.</summary>
internal static class WindowsRuntimes
{
    // Braces without a property between them stay as they are in a formatted text.
    private const string EdgeClient = @"SOFTWARE\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";

    // The value Release of each version; a later one has a higher number ("How to: Determine which .NET Framework versions are installed").
    private static readonly FrozenDictionary<string, int> s_releases = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["4.5"] = 378389, ["4.5.1"] = 378675, ["4.5.2"] = 379893, ["4.6"] = 393295, ["4.6.1"] = 394254, ["4.6.2"] = 394802,
        ["4.7"] = 460798, ["4.7.1"] = 461308, ["4.7.2"] = 461808, ["4.8"] = 528040, ["4.8.1"] = 533320,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The versions of the .NET Framework that are known, for hints.</summary>
    public static IEnumerable<string> FrameworkVersions => s_releases.Keys.Order(StringComparer.Ordinal);

    /// <summary>Libraries of the C++ runtime, looked for where the loader finds them; the runtime must not be older than what they are used by.</summary>
    /// <param name="files">Their names.</param>
    /// <param name="version">The oldest toolset's that will do.</param>
    /// <param name="is64Bit">Which of them are meant.</param>
    /// <param name="platform">What the package is for.</param>
    /// <param name="location">What asks for them.</param>
    public static MsiPrerequisite VisualC(IReadOnlyCollection<string> files, Version version, bool is64Bit, MsiPlatform platform, SourceLocation location)
    {
        var folder = is64Bit ? "[System64Folder]" : "[SystemFolder]";
        var least = new Version(version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0));
        var found = files.Order(StringComparer.Ordinal).Select(file => (Property: Property(file, is64Bit), File: file)).ToList();
        var word = !is64Bit ? "x86" : platform == MsiPlatform.Arm64 ? "arm64" : "x64";
        return new MsiPrerequisite($"Microsoft Visual C++ Redistributable {version.ToString(2)} ({word})", $"https://aka.ms/vs/17/release/vc_redist.{word}.exe",
            [.. found.Select(library => new MsiFileSearch(library.Property, folder, new MsiSignature(library.File, least, null), location))],
            string.Join(" AND ", found.Select(library => library.Property)), location);
    }

    /// <summary>The .NET Framework; null for a version that is not known.</summary>
    public static MsiPrerequisite? NetFramework(string version, SourceLocation location)
    {
        if (!s_releases.TryGetValue(version, out var release)) return null;
        const string Property = "NETFRAMEWORKRELEASE";
        // A number comes as text with a sign before it; all of them have six digits, so that texts compare as numbers do.
        return new MsiPrerequisite($".NET Framework {version}", "https://dotnet.microsoft.com/download/dotnet-framework",
            [new MsiRegistrySearch(Property, RegistryRoot.LocalMachine, @"SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full", "Release", location)],
            string.Create(CultureInfo.InvariantCulture, $"{Property} >= \"#{release}\""), location);
    }

    /// <summary>WebView2 of the machine or of the user; a removed one leaves the version 0.0.0.0.</summary>
    public static MsiPrerequisite WebView(SourceLocation location)
    {
        const string Machine = "WEBVIEWOFMACHINE";
        const string User = "WEBVIEWOFUSER";
        return new MsiPrerequisite("Microsoft Edge WebView2 Runtime", "https://developer.microsoft.com/microsoft-edge/webview2",
            [
                new MsiRegistrySearch(Machine, RegistryRoot.LocalMachine, EdgeClient, "pv", location) { Is64Bit = false },
                new MsiRegistrySearch(User, RegistryRoot.CurrentUser, EdgeClient, "pv", location),
            ],
            $"({Machine} AND {Machine} <> \"0.0.0.0\") OR ({User} AND {User} <> \"0.0.0.0\")", location);
    }

    private static string Property(string file, bool is64Bit) => file.ToUpperInvariant().Replace('.', '_') + (is64Bit ? "" : "_32");
}
