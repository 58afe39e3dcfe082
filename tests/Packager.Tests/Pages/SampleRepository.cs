using Packager.Pages;

namespace Packager.Tests.Pages;

/// <summary>A repository with everything that a page can tell, and values that would like to be more than values.</summary>
internal static class SampleRepository
{
    public const string Hostile = "</script><script>alert(1)</script> \"' onload=x &amp; <b>";

    private static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static RepositoryOverview Overview { get; } = new()
    {
        Origin = "Example AG",
        Title = "Example packages",
        Description = "Guestbook and what it needs.",
        Url = "https://packages.example.com/",
        Fingerprint = "0123456789ABCDEF0123456789ABCDEF01234567",
        Updated = new DateTimeOffset(2026, 3, 1, 13, 5, 0, TimeSpan.FromHours(1)),
        Channels =
        [
            new("production", "what everybody should use", [new("production", "", ["main"])]),
            new("qa", "", [new("qa-deb11", "debian/11", ["main"]), new("qa-deb12", "debian/12", ["main"])]),
        ],
        Packages =
        [
            new("guestbook", "visitors leave a line", [new("production", "1.2.0"), new("qa", "1:1.3.0~rc.1")], Day),
            new("g++-like", Hostile, [new("qa", "1.0+dfsg-1~deb12u1")], Day),
        ],
        Installers = [new("Guestbook", "1.2.0", "x64", ["production"], "msi/guestbook/guestbook_1.2.0_x64.msi", 31_415_926, Digits, "msi/guestbook/guestbook_1.2.0.winget.yaml")],
    };

    public static PackageDetails Guestbook { get; } = new()
    {
        Name = "guestbook",
        Summary = "visitors leave a line",
        Description = ["It shows them, too.", Hostile],
        Homepage = "https://guestbook.example.com/?a=1&b=2",
        Maintainer = "Jane Doe <jane@example.com>",
        Versions =
        [
            new("1.2.0", ["production", "staging"], [new("Depends", "libc6 (>= 2.34), libicu76 | libicu72")],
                [new("arm64", "pool/main/g/guestbook/guestbook_1.2.0_arm64.deb", 999, Digits), new("amd64", "pool/main/g/guestbook/guestbook_1.2.0_amd64.deb", 29_600_000, Digits)],
                "  * Lines may be longer.\n  * <script> stays a word.\n"),
            new("1:1.3.0~rc.1", ["qa"], [], [new("amd64", "pool/main/g/guestbook/guestbook_1.3.0~rc.1_amd64.deb", 1_000_000, Digits)], ""),
        ],
    };

    private const string Digits = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
}
