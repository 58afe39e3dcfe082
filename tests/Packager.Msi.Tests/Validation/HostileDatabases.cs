using Packager.Msi.Validation;

namespace Packager.Msi.Tests.Validation;

/// <summary>Large tables in which every row is wrong, and tables that refer to themselves.</summary>
public sealed class HostileDatabases
{
    private const int Many = 20_000;

    [Fact]
    public void AreToldOfWithoutEnd()
    {
        var package = SoundPackage.WithEverything();
        foreach (var table in new[] { "File: f{0}|App|readme.txt|-1|9.9.9.9.9|x|-1|0", "Registry: r{0}|9|\\a\\|+|#x[|App", "Component: c{0}|{{bad}}|AppMenu|4|A AND|gone", "Directory: d{0}|d{1}|a/b" })
            package.Add(string.Join('\n', Enumerable.Range(0, Many).Select(n => string.Format(System.Globalization.CultureInfo.InvariantCulture, table, n, (n + 1) % Many))));

        var findings = package.Check();

        Assert.All(findings.GroupBy(f => f.Ice.Number), group => Assert.True(group.Count() <= IceReport.Most + 1));
        Assert.Contains(findings, f => f.Message.EndsWith(" more of these", StringComparison.Ordinal));
    }

    [Fact]
    public void MayGoRoundInCircles()
    {
        var findings = SoundPackage.WithEverything()
            .Add("Directory: A|B|a\nDirectory: B|A|b\nComponent: Round|{A0000000-0000-4000-8000-000000000099}|A|256||round.txt\nFile: round.txt|Round|round.txt|1|||512|7")
            .Add("Feature: F|G||1|1||0\nFeature: G|F||1|1||0\nFeatureComponents: F|Round\nRegistry: R|2|a|b|[#readme.txt]|Round\nIsolatedComponent: App|Round")
            .Set("Control.Control_Next [WelcomeDlg, Next]", "Next").Check();

        Assert.Contains(findings, f => f.Ice.Number == 23);
    }

    [Fact]
    public void MayLackEverything() => Assert.NotEmpty(new TestPackage().Check());

    [Fact]
    public void MayHaveTablesOfOtherColumns()
    {
        var package = new TestPackage();
        foreach (var table in TableCatalog.Standard.Where(table => !table.Name.StartsWith('_')))
        {
            package.Define(new TableDefinition(table.Name, [ColumnDefinition.FromCode("Other", "i2", isKey: true), ColumnDefinition.FromCode("Action", "I4", isKey: false)]));
            package.Add($"{table.Name}: 1|2");
        }

        Assert.NotEmpty(package.Check());
    }
}
