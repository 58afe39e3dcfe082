using System.Text;
using Packager.Binary;
using Packager.Extraction;
using Packager.Model;
using Packager.Msi;

namespace Packager.Tests.Extraction;

/// <summary>The files of an .msi, from a cabinet within it or beside it.</summary>
public sealed class ExtractedMsi : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Package => Path.Combine(_folder.Path, "a.msi");

    private string Target => Path.Combine(_folder.Path, "out");

    [Theory]
    [InlineData("#a.cab")]
    [InlineData("a.cab")]
    public void LieBelowTheFoldersTheyAreInstalledIn(string cabinet)
    {
        Make(cabinet, "tool.exe", "ACME Tools", "F");
        var diagnostics = new DiagnosticBag();
        Assert.Equal(["Program Files/ACME Tools/tool.exe"], MsiExtraction.Extract(Package, Target, false, diagnostics));
        Assert.Empty(diagnostics);
        Assert.Equal("content", File.ReadAllText(Path.Combine(Target, "Program Files", "ACME Tools", "tool.exe")));
    }

    [Theory]
    [InlineData("..", "tool.exe")]
    [InlineData(@"..\..", "tool.exe")]
    [InlineData("ACME", "../../tool.exe")]
    [InlineData("ACME", @"C:\tool.exe")]
    [InlineData("a/b", "tool.exe")]
    public void AreRefusedWhenANameLeadsOut(string folder, string file)
    {
        Make("#a.cab", file, folder, "F");
        var fault = Assert.Throws<UserFaultException>(() => MsiExtraction.Extract(Package, Target, true, []));
        Assert.Equal("PKG3114", Assert.Single(fault.Diagnostics).Code);
        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public void AreMissedWhenTheCabinetIs()
    {
        Make("a.cab", "tool.exe", "ACME", "F");
        File.Delete(Path.Combine(_folder.Path, "a.cab"));
        var diagnostics = new DiagnosticBag();
        Assert.Empty(MsiExtraction.Extract(Package, Target, false, diagnostics));
        Assert.Equal(["PKG3111", "PKG3113"], diagnostics.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AreMissedWhenTheCabinetHasNoSuchFile()
    {
        Make("#a.cab", "tool.exe", "ACME", "Other");
        var diagnostics = new DiagnosticBag();
        Assert.Empty(MsiExtraction.Extract(Package, Target, false, diagnostics));
        Assert.Equal("PKG3113", Assert.Single(diagnostics).Code);
    }

    public void Dispose() => _folder.Dispose();

    private void Make(string cabinet, string file, string folder, string key)
    {
        var draft = new DatabaseDraft { Summary = new SummaryInformation { WordCount = 2 } };
        draft.Add("Directory", "TARGETDIR", null, "SourceDir");
        draft.Add("Directory", "ProgramFiles64Folder", "TARGETDIR", "PFiles");
        draft.Add("Directory", "APP", "ProgramFiles64Folder", folder);
        draft.Add("Component", "C", null, "APP", 0, null, "F");
        draft.Add("File", "F", "C", file, 7, null, null, 512, 1);
        draft.Add("Media", 1, 1, null, cabinet);
        using var bytes = new MemoryStream();
        CabinetWriter.Write(bytes, [new CabinetFile(key, 7, () => new MemoryStream(Encoding.ASCII.GetBytes("content")))], new CabinetSettings(CabinetCompression.MsZip), 1);
        if (cabinet.StartsWith('#')) draft.AddStream(cabinet[1..], Content.FromBytes(bytes.ToArray(), "a test"));
        else File.WriteAllBytes(Path.Combine(_folder.Path, cabinet), bytes.ToArray());
        using var target = File.Create(Package);
        MsiDatabaseWriter.Write(draft.Build(), target);
    }
}
