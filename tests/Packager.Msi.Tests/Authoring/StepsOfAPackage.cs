using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Msi.Tests;

/// <summary>Programs that run while a package is installed or removed.</summary>
public sealed class StepsOfAPackage
{
    private const int Vital = 0x1 | 0x400 | 0x800;

    private static readonly MsiStepCommand Command = new("[INSTALLFOLDER]a.exe", ["--go"]) { Folder = "[INSTALLFOLDER]" };

    [Fact]
    public void AreUndoneByWhatStandsBeforeThem()
    {
        var rows = Rows(Step("Go") with { Rollback = Command });
        var (undo, run) = (Action(rows, "Undo_Go"), Action(rows, "Run_Go"));

        Assert.Equal(Vital | 0x100 | 0x40, undo.Cells[1]);
        Assert.Equal(Vital, run.Cells[1]);
        Assert.Equal(Number(rows, run) - 1, Number(rows, undo));
        Assert.InRange(Number(rows, run), 5851, 5899);
        Assert.All(Setters(rows), setter => Assert.InRange(Number(rows, setter), 1201, 1399));
    }

    [Theory]
    [InlineData(MsiStepMoments.Install, MsiStepPlace.AfterServices, 5901, 5999)]
    [InlineData(MsiStepMoments.Upgrade, MsiStepPlace.BeforeFiles, 3901, 3999)]
    [InlineData(MsiStepMoments.Remove, MsiStepPlace.BeforeServices, 1901, 1999)]
    [InlineData(MsiStepMoments.Replace, MsiStepPlace.BeforeServices, 1901, 1999)]
    public void StandWhereTheyBelong(MsiStepMoments when, MsiStepPlace place, int from, int to)
    {
        var rows = Rows(Step("Go") with { When = when, At = place });

        Assert.InRange(Number(rows, Action(rows, "Run_Go")), from, to);
    }

    [Theory]
    [InlineData(MsiStepMoments.Install, "(NOT Installed AND NOT OLDERVERSIONFOUND)")]
    [InlineData(MsiStepMoments.Install | MsiStepMoments.Repair, "(NOT Installed AND NOT OLDERVERSIONFOUND) OR (Installed AND REINSTALL)")]
    [InlineData(MsiStepMoments.Remove, """(REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE)""")]
    [InlineData(MsiStepMoments.Purge, """(REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE AND PURGE="1")""")]
    [InlineData(MsiStepMoments.Replace, """(REMOVE="ALL" AND UPGRADINGPRODUCTCODE)""")]
    public void RunAtTheirMomentsAlone(MsiStepMoments when, string condition)
    {
        var rows = Rows(Step("Go") with { When = when });

        Assert.Equal(condition, Sequence(rows, Action(rows, "Run_Go")).Cells[1]);
    }

    [Fact]
    public void NeedTheFeatureOfTheirProgram()
    {
        var rows = Rows(Step("Go") with { Feature = "Extras", When = MsiStepMoments.Upgrade }, Step("Come") with { Feature = "Extras", When = MsiStepMoments.Remove });

        Assert.EndsWith(" AND &Extras=3", (string)Sequence(rows, Action(rows, "Run_Go")).Cells[1]!, StringComparison.Ordinal);
        Assert.EndsWith(" AND !Extras=3", (string)Sequence(rows, Action(rows, "Run_Come")).Cells[1]!, StringComparison.Ordinal);
    }

    [Fact]
    public void AreToldTheirFieldsInPiecesThatFit()
    {
        ImmutableArray<string> words = ["[\\[]", new string('a', 300), "[INSTALLFOLDER]" + new string('b', 250), "[\\{]"];
        var rows = Rows(Step("Go") with { Run = Command with { Arguments = words } });
        var action = (string)Action(rows, "Run_Go").Cells[0]!;
        var targets = Setters(rows).Where(row => (string)row.Cells[2]! == action).Select(row => (string)row.Cells[3]!).ToList();

        Assert.True(targets.Count > 2);
        Assert.All(targets, target => Assert.InRange(target.Length, 1, 255));
        Assert.All(targets.Skip(1), target => Assert.StartsWith($"[{action}]", target, StringComparison.Ordinal));
        var whole = targets[0] + string.Concat(targets.Skip(1).Select(target => target[(action.Length + 2)..]));
        Assert.Equal(["11", "Go", "0", "fail", "open", "[INSTALLFOLDER]a.exe", "[INSTALLFOLDER]", .. words], whole.Split('\n'));
    }

    [Fact]
    public void KeepSecretsOutOfTheLog()
    {
        var rows = Rows(Step("Go") with { IsSecret = true, Run = Command with { Arguments = ["[TOKEN]", "[INSTALLFOLDER]"] } });
        var action = Action(rows, "Run_Go");

        Assert.Equal(Vital | 0x2000, action.Cells[1]);
        Assert.Equal($"{action.Cells[0]};TOKEN", rows.Single(row => row.Table == "Property" && (string)row.Cells[0]! == "MsiHiddenProperties").Cells[1]);
        Assert.Equal("INSTALLFOLDER;NEWERVERSIONFOUND;NEWERVERSIONFOUNDTOO;OLDERVERSIONFOUND;PREVIOUSFOLDER;TOKEN",
            rows.Single(row => row.Table == "Property" && (string)row.Cells[0]! == "SecureCustomProperties").Cells[1]);
    }

    [Fact]
    public void OfOneUserNeverRunAsTheSystem()
    {
        var bag = new DiagnosticBag();
        var msi = MsiAuthor.Author(Package(Step("Go")) with { Scope = MsiScope.PerUser }, 1, bag)!;

        Assert.Equal(0x401, Action(msi.Rows, "Run_Go").Cells[1]);
    }

    [Fact]
    public void AreNotMoreThanTheSequenceHasNumbersFor()
    {
        var bag = new DiagnosticBag();
        Assert.Null(MsiAuthor.Author(Package([.. Enumerable.Range(0, 60).Select(i => Step($"Step {i}"))]), 1, bag));
        Assert.Equal(AuthoringFaults.TooManySteps, bag.Select(diagnostic => diagnostic.Descriptor).Distinct().Single());
    }

    private static MsiStep Step(string name) => new() { Name = name, When = MsiStepMoments.Install, Run = Command };

    private static MsiPackage Package(params ImmutableArray<MsiStep> steps) => SamplePackage.Of(SamplePackage.File("a.exe")) with
    {
        Features = [new MsiFeature(MsiFeature.MainId, "Sample"), new MsiFeature("Extras", "Extras")], Steps = steps,
    };

    private static ImmutableArray<AuthoredRow> Rows(params ImmutableArray<MsiStep> steps) => SamplePackage.Author(Package(steps)).Rows;

    private static AuthoredRow Action(IEnumerable<AuthoredRow> rows, string beginning) =>
        rows.Single(row => row.Table == "CustomAction" && ((string)row.Cells[0]!).StartsWith(beginning, StringComparison.Ordinal) && (int)row.Cells[1]! != 51);

    private static IEnumerable<AuthoredRow> Setters(IEnumerable<AuthoredRow> rows) =>
        rows.Where(row => row.Table == "CustomAction" && (int)row.Cells[1]! == 51 && ((string)row.Cells[0]!).Contains("_Go_", StringComparison.Ordinal));

    private static AuthoredRow Sequence(IEnumerable<AuthoredRow> rows, AuthoredRow action) =>
        rows.Single(row => row.Table == "InstallExecuteSequence" && row.Cells[0]!.Equals(action.Cells[0]));

    private static int Number(IEnumerable<AuthoredRow> rows, AuthoredRow action) => (int)Sequence(rows, action).Cells[2]!;
}
