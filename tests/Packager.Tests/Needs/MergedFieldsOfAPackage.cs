using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs;

namespace Packager.Tests.Needs;

public sealed class MergedFieldsOfAPackage
{
    [Theory]
    [InlineData("", "libc6 (>= 2.34)", "libc6 (>= 2.34)")]
    [InlineData("adduser", "zlib1g;libc6 (>= 2.34)", "adduser;libc6 (>= 2.34);zlib1g")]
    [InlineData("libc6", "libc6 (>= 2.34)", "libc6 (>= 2.34)")]
    [InlineData("libc6 (>= 2.30);adduser", "libc6 (>= 2.34)", "libc6 (>= 2.34);adduser")]
    [InlineData("libc6 (>= 2.40)", "libc6 (>= 2.34)", "libc6 (>= 2.40)")]
    [InlineData("libc6 (= 2.40)", "libc6 (>= 2.34)", "libc6 (= 2.40)")]
    [InlineData("libc6 (<< 3)", "libc6 (>= 2.34)", "libc6 (<< 3);libc6 (>= 2.34)")]
    [InlineData("libicu72", "libicu76 | libicu72", "libicu72")]
    [InlineData("libicu72 | libicu76", "libicu76 | libicu72", "libicu72 | libicu76")]
    [InlineData("libicu76 | libicu72 | libicu70", "libicu76 | libicu72", "libicu76 | libicu72")]
    [InlineData("", "libc6 (>= 2.14);libc6 (>= 2.34);libc6", "libc6 (>= 2.34)")]
    [InlineData("tzdata;tzdata", "", "tzdata")]
    public void KeepWhatIsStricter(string manifest, string detected, string merged) =>
        Assert.Equal(Items(merged), DependsField.Merge(Manifest(depends: manifest), Needs(detected)).Depends.AsEnumerable());

    [Fact]
    public void LeaveOutWhatAStrongerFieldSays()
    {
        var manifest = Manifest(depends: "krb5", predepends: "libc6 (>= 3)");
        var recommended = Needs("krb5;tzdata").Select(n => n with { Field = "Recommends" });
        var merged = DependsField.Merge(manifest, [.. Needs("libc6 (>= 2)"), .. recommended]);
        Assert.Equal(["krb5"], merged.Depends.AsEnumerable());
        Assert.Equal(["tzdata"], merged.Recommends.AsEnumerable());
    }

    private static PackageManifest Manifest(string depends, string predepends = "") => new()
    {
        Depends = [.. Items(depends).Select(i => new Located<string>(i, default))],
        Deb = new DebSection { Predepends = [.. Items(predepends).Select(i => new Located<string>(i, default))] },
    };

    private static ImmutableArray<ResolvedNeed> Needs(string relations) =>
        [.. Items(relations).Select(r => new ResolvedNeed(new RuleNeed("x", "x", []), r, "test"))];

    private static string[] Items(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
