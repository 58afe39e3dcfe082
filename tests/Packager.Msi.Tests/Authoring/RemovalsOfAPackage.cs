using System.Collections.Immutable;

namespace Packager.Msi.Tests;

/// <summary>What the program made and removal takes along.</summary>
public sealed class RemovalsOfAPackage
{
    [Theory]
    [InlineData("*.tmp", "*.tmp")]
    [InlineData("*.jsonl", "*.*|*.jsonl")]
    [InlineData("a long name*", "*|a long name*")]
    public void OfFilesAreRowsOfRemoveFile(string pattern, string cell)
    {
        var row = Rows(new MsiRemoval(MsiPlace.Parse(@"[INSTALLFOLDER]cache"), pattern, IsPurge: false, default)).Single(row => row.Table == "RemoveFile");

        Assert.Equal(cell, row.Cells[2]);
        Assert.Equal(2, row.Cells[4]);
    }

    [Fact]
    public void OfFilesWaitForAPurge()
    {
        var rows = Rows(new MsiRemoval(MsiPlace.Parse(@"[CommonAppDataFolder]sample\log"), "*.log", IsPurge: true, default));
        var property = (string)rows.Single(row => row.Table == "RemoveFile").Cells[3]!;
        var setter = rows.Single(row => row.Table == "CustomAction" && (string?)row.Cells[2] == property);

        Assert.Equal("PURGE=\"1\"", rows.Single(row => row.Table == "InstallExecuteSequence" && row.Cells[0]!.Equals(setter.Cells[0])).Cells[1]);
    }

    [Fact]
    public void OfFoldersNameTheFolderTheProductsOwnAndTheOneOfWindows()
    {
        var rows = Rows(
            new MsiRemoval(MsiPlace.Parse(@"[INSTALLFOLDER]app\cache"), null, IsPurge: false, default),
            new MsiRemoval(MsiPlace.Parse(@"[CommonAppDataFolder]sample\state"), null, IsPurge: false, default));
        var data = (string)rows.Single(row => row.Table == "CustomAction" && (string)row.Cells[0]! == "RemoveGeneratedFolders.1").Cells[3]!;

        Assert.Equal(
            ["7", @"[INSTALLFOLDER]app\cache", "[INSTALLFOLDER]", "[ProgramFiles64Folder]", @"[CommonAppDataFolder]sample\state", "[CommonAppDataFolder]sample", "[CommonAppDataFolder]"],
            data.Split('\n'));
    }

    [Fact]
    public void NeverFailARemoval()
    {
        var rows = Rows(new MsiRemoval(MsiPlace.Parse(@"[INSTALLFOLDER]cache"), null, IsPurge: true, default));

        Assert.Equal(0x1 | 0x40 | 0x400 | 0x800, rows.Single(row => row.Table == "CustomAction" && (string)row.Cells[0]! == "PurgeFolders").Cells[1]);
    }

    private static ImmutableArray<AuthoredRow> Rows(params ImmutableArray<MsiRemoval> removals) =>
        SamplePackage.Author(SamplePackage.Of(SamplePackage.File("a.exe")) with { Removals = removals }).Rows;
}
