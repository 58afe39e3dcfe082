using Packager.Model;
using Packager.Msi.Validation;

namespace Packager.Msi.Tests.Validation;

/// <summary>Every evaluator finds each of its faults, where it is and as grave as it is.</summary>
public sealed class SpoiledPackages
{
    private static readonly Dictionary<string, IceCase> s_cases =
        new[] { CellCases.All, FileCases.All, ActionCases.All, ProductCases.All, DialogCases.All, SettingCases.All }.SelectMany(cases => cases)
            .ToDictionary(found => $"{found.Ice}: {found.Situation}", StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AreFound(string name)
    {
        var expected = s_cases[name];

        var findings = expected.Make().Check();

        var shown = string.Join('\n', findings);
        var found = findings.Where(f => f.Ice.Name == expected.Ice && f.Place == expected.Place).ToList();
        Assert.True(found.Count > 0, $"expected {expected.Ice} {expected.Place}, found:\n{shown}");
        Assert.Contains(expected.Severity, found.Select(f => f.Severity));
        Assert.DoesNotContain(findings, f => f.Message.EndsWith('.') || f.Hint.Length == 0);
    }

    [Fact]
    public void AreThereForEveryEvaluator() =>
        // ICE01 finds nothing by definition.
        Assert.Equal(["ICE01"], IceCatalog.All.Select(ice => ice.Name).Except(s_cases.Values.Select(found => found.Ice)));

    [Fact]
    public void AreToldInOrder()
    {
        var numbers = s_cases["ICE63: removal among script actions"].Make().Set("Property.Value [ProductVersion]", "300").Set("Component.KeyPath [App]", "gone").Check()
            .Select(finding => finding.Ice.Number).ToList();
        Assert.Equal(numbers.Order(), numbers);
        Assert.True(numbers.Distinct().Count() > 2);
    }

    [Fact]
    public void AreDiagnosticsWithTheirNumber()
    {
        var finding = s_cases["ICE105: service for a user"].Make().Check().First(f => f.Ice.Number == 105);
        var diagnostic = finding.ToDiagnostic("app.msi");
        Assert.Equal("PKG3305", diagnostic.Code);
        Assert.Equal(Severity.Warning, diagnostic.Severity);
        Assert.StartsWith("app.msi: warning PKG3305: ICE105 ", diagnostic.ToString(), StringComparison.Ordinal);
    }
}
