using Packager.Model;

namespace Packager.Msi.Tests.Validation;

/// <summary>A package with one fault.</summary>
/// <param name="Ice">Whose fault it is.</param>
/// <param name="Situation">What is wrong.</param>
/// <param name="Place">Where it is told: <c>Table.Column [key]</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Make">Makes the package.</param>
internal sealed record IceCase(string Ice, string Situation, string Place, Severity Severity, Func<TestPackage> Make)
{
    public static IceCase Error(string ice, string situation, string place, Func<TestPackage, TestPackage> spoil) => Of(ice, situation, place, Severity.Error, spoil);

    public static IceCase Warning(string ice, string situation, string place, Func<TestPackage, TestPackage> spoil) => Of(ice, situation, place, Severity.Warning, spoil);

    private static IceCase Of(string ice, string situation, string place, Severity severity, Func<TestPackage, TestPackage> spoil) =>
        new(ice, situation, place, severity, () => spoil(SoundPackage.WithEverything().With(summary => summary with { PageCount = 500 })));
}
