namespace Packager.Msi.Tests.Validation;

public sealed class SoundPackages
{
    [Fact]
    public void PlainOneHasNoFindings() => Assert.Empty(Shown(SoundPackage.Create()));

    [Fact]
    public void OneWithDialogsHasNoFindings() => Assert.Empty(Shown(SoundPackage.WithDialogs()));

    [Fact]
    public void OneWithRarerTablesHasNoFindings() => Assert.Empty(Shown(SoundPackage.WithEverything().With(summary => summary with { PageCount = 500 })));

    [Fact]
    public void ModuleHasNoFindings() => Assert.Empty(Shown(SoundPackage.Module()));

    private static IEnumerable<string> Shown(TestPackage package) => package.Check().Select(finding => finding.ToString());
}
