using System.Text.Json;

namespace Packager.Msi.Tests.Inspection;

/// <summary>What is told of a package.</summary>
public sealed class InspectedPackage
{
    [Fact]
    public void IsToldInSections()
    {
        var text = MsiInspection.Describe(SmallPackage.Draft().Build(), "a.msi", 1234);
        foreach (var line in new[] { "kind: installation package", "signature: none", "  template: x64;1033", "  ProductName: Grüße", "  Property: 3 rows", "  product.cab: 10 bytes" })
            Assert.Contains("\n" + line + "\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ShowsATableWithItsColumns()
    {
        var text = MsiInspection.DescribeTable(SmallPackage.Draft().Build().Table("Directory")!);
        Assert.Equal("Directory\tDirectory_Parent\tDefaultDir\nINSTALLFOLDER\tTARGETDIR\tAPP|Application\nTARGETDIR\t\tSourceDir\n", text);
    }

    [Fact]
    public void IsJsonForPrograms()
    {
        using var json = JsonDocument.Parse(MsiInspection.WriteJson(SmallPackage.Draft().Build(), "a.msi", 1234));
        Assert.Equal("1.2.3", json.RootElement.GetProperty("product").GetProperty("ProductVersion").GetString());
    }

    [Fact]
    public void DoesNotCommandTheTerminal()
    {
        var draft = SmallPackage.Draft();
        draft.Add("Property", "EVIL", "\u001b[2J\nkind: forged");
        var text = MsiInspection.Describe(draft.Build(), "a\u001b.msi", 1) + MsiInspection.DescribeTable(draft.Build().Table("Property")!);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain("\nkind: forged", text, StringComparison.Ordinal);
    }

    [Fact]
    public void IsNamedByWhatItInstallsWhere()
    {
        var draft = SmallPackage.Draft();
        draft.Add("Directory", "ProgramFiles64Folder", "TARGETDIR", "PFiles");
        draft.Add("Directory", "APP", "ProgramFiles64Folder", "ACME~1|ACME Tools:source");
        draft.Add("Directory", "SAME", "APP", ".");
        draft.Add("Component", "C", null, "SAME", 0, null, "F");
        draft.Add("File", "F", "C", "TOOL~1.EXE|tool.exe", 10, "1.0.0.0", null, 512, 1);
        var file = Assert.Single(PackageFiles.Of(draft.Build()));
        Assert.Equal((@"[ProgramFiles64Folder]\ACME Tools\tool.exe", "Program Files/ACME Tools/tool.exe", true), (file.Path.Display, file.Path.Relative, file.Path.IsSafe));
    }
}
