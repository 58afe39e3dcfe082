using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Msi.Tests;

/// <summary>A package takes over what upgrades know an earlier one by.</summary>
public sealed class AdoptedIdentity
{
    private static readonly Guid s_one = new("11111111-2222-4333-8444-555555555551");
    private static readonly Guid s_two = new("11111111-2222-4333-8444-555555555552");

    [Fact]
    public void KeepsCodesOfTheSamePlaces()
    {
        var msi = Author(new(null, [Component(s_one, @"file ProgramFiles64Folder\sample\a.txt"), Component(s_two, @"file ProgramFiles64Folder\sample\gone.txt")]));
        Assert.Equal(s_one.Text(), Code(msi, "a.txt"));
        Assert.Equal(Code(SamplePackage.Author(SamplePackage.Of(SamplePackage.File("b.txt"))), "b.txt"), Code(msi, "b.txt"));
    }

    [Fact]
    public void KeepsAComponentWhoseKeyPathIsGoneInWhatIsLeftOfIt()
    {
        var msi = Author(new(null, [Component(s_one, @"file ProgramFiles64Folder\sample\gone.txt", @"file ProgramFiles64Folder\sample\b.txt")]));
        Assert.Equal(s_one.Text(), Code(msi, "b.txt"));
    }

    [Fact]
    public void GivesAPlaceToTheComponentWhoseKeyPathItWas()
    {
        var msi = Author(new(null, [Component(s_one, @"file ProgramFiles64Folder\sample\gone.txt", @"file ProgramFiles64Folder\sample\a.txt"), Component(s_two, @"file ProgramFiles64Folder\sample\a.txt")]));
        Assert.Equal(s_two.Text(), Code(msi, "a.txt"));
        Assert.DoesNotContain(msi.Rows, row => row.Table == "Component" && row.Cells[1] is string code && code == s_one.Text());
    }

    [Fact]
    public void IsMissedWhenNothingIsTheSame()
    {
        var bag = new DiagnosticBag();
        Assert.NotNull(MsiAuthor.Author(Package(new(null, [Component(s_one, @"file ProgramFiles64Folder\other\a.txt")])), 1, bag));
        Assert.Equal(AuthoringFaults.NothingAdopted.Code, Assert.Single(bag).Code);
    }

    [Fact]
    public void IsKeptAsText()
    {
        var identity = new PackageIdentity(s_two, [Component(s_one, @"file ProgramFiles64Folder\sample\a.txt", "environment PATH")]);
        var read = PackageIdentity.Parse(identity.ToText())!;
        Assert.Equal(s_two, read.UpgradeCode);
        Assert.Equal(identity.Components[0].Resources, read.Components[0].Resources.AsEnumerable());
        Assert.Null(PackageIdentity.Parse("no identity"));
    }

    private static ComponentIdentity Component(Guid code, params ImmutableArray<string> resources) => new("old", code, resources);

    private static MsiPackage Package(PackageIdentity adopted) => SamplePackage.Of(SamplePackage.File("a.txt"), SamplePackage.File("b.txt")) with { Adopted = adopted };

    private static AuthoredMsi Author(PackageIdentity adopted) => SamplePackage.Author(Package(adopted));

    private static string Code(AuthoredMsi msi, string file) => (string)msi.Rows.Single(row => row.Table == "Component" && ((string)row.Cells[0]!).StartsWith(file, StringComparison.Ordinal)).Cells[1]!;
}
