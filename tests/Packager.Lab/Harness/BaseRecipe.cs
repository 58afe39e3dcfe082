using System.Security.Cryptography;
using System.Text;

namespace Packager.Lab.Harness;

/// <summary>What a base image holds. Containers have no way out to a network, so all that packages under test may depend on is in it.</summary>
/// <param name="Release">The release.</param>
/// <param name="Codename">Its codename, as mirrors know it.</param>
/// <param name="Packages">What is installed besides the essential packages.</param>
/// <param name="Steps">Shell commands without apostrophes that run in the finished image, as root.</param>
public sealed record BaseRecipe(DebianRelease Release, string Codename, IReadOnlyList<string> Packages, IReadOnlyList<string> Steps)
{
    private static readonly string[] Shared =
    [
        "systemd", "systemd-sysv", "dbus", "init-system-helpers", "adduser",
        "ca-certificates", "curl", "debsums", "iproute2", "libgcc-s1", "libstdc++6", "nodejs", "procps", "python3", "sqlite3", "tzdata", "zlib1g",
    ];

    /// <summary>The recipe of a release.</summary>
    public static BaseRecipe Of(DebianRelease release) => release switch
    {
        DebianRelease.Debian12 => new(release, "bookworm", [.. Shared, "libicu72", "libssl3", "libgssapi-krb5-2"], []),
        DebianRelease.Debian13 => new(release, "trixie", [.. Shared, "libicu76", "libssl3t64", "libgssapi-krb5-2"], []),
        _ => throw new ArgumentOutOfRangeException(nameof(release)),
    };

    /// <summary>The recipe of a builder of packages: what every one has, and the libraries that the .NET SDK opens.</summary>
    public static BaseRecipe ForBuilding(DebianRelease release) => Of(release) with
    {
        Packages = ["build-essential", "debhelper", "ca-certificates", "libicu72", "libssl3", "libgcc-s1", "libstdc++6", "tzdata", "zlib1g"],
    };

    /// <summary>The recipe of a release with a web server, and what publishing to it over SSH needs.</summary>
    public static BaseRecipe WithWebServer(DebianRelease release) => new(
        release, release == DebianRelease.Debian11 ? "bullseye" : Of(release).Codename, ["systemd", "systemd-sysv", "dbus", "ca-certificates", "curl", "gnupg", "iproute2", "nginx-light", "openssh-client", "openssh-server", "procps"], []);

    /// <summary>The recipe of a release with Wine, an empty Windows of its own in <see cref="WineHost.Prefix"/>, and a screen that nobody sees.</summary>
    public static BaseRecipe WithWine(DebianRelease release)
    {
        var plain = Of(release);
        return plain with
        {
            Packages = [.. plain.Packages, "wine", "wine64", "xvfb", "xauth", "xdotool", "imagemagick", "fonts-dejavu-core"],
            Steps = [WineHost.MakePrefix],
        };
    }

    /// <summary>The image's folder name; another recipe gives another name, so an old image is never taken for a new one.</summary>
    public string FolderName
    {
        get
        {
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', Packages.Concat(Steps))));
            return $"debian-{(int)Release}-{Convert.ToHexStringLower(digest)[..12]}";
        }
    }
}
