namespace Packager.Msi.Tests.Validation;

public sealed class SoundPackages
{
    [Fact]
    public void PlainOneHasNoFindings() => Assert.Equal("", Shown(SoundPackage.Create()));

    [Fact]
    public void OneWithDialogsHasNoFindings() => Assert.Equal("", Shown(SoundPackage.WithDialogs()));

    [Fact]
    public void OneWithRarerTablesHasNoFindings() => Assert.Equal("", Shown(SoundPackage.WithEverything().With(summary => summary with { PageCount = 500 })));

    [Fact]
    public void ModuleHasNoFindings() => Assert.Equal("", Shown(SoundPackage.Module()));

    private static string Shown(TestPackage package) => string.Join('\n', package.Check());
}
