using Packager.Msi;
using Packager.Msi.Validation;

namespace Packager.Tests.Dialogs;

public sealed class RowsOfDialogs
{
    [Theory]
    [InlineData("ControlEvent")]
    [InlineData("ControlCondition")]
    [InlineData("EventMapping")]
    public void ReferToControls(string table) => Each(msi =>
    {
        var controls = msi.Rows("Control").Select(cells => (cells[0], cells[1])).ToHashSet();
        Assert.All(msi.Rows(table), cells => Assert.Contains((cells[0], cells[1]), controls));
    });

    [Fact]
    public void ChainTheControlsInACircle() => Each(msi =>
    {
        foreach (var dialog in msi.Rows("Dialog"))
        {
            var next = msi.Rows("Control").Where(cells => Equals(cells[0], dialog[0]) && cells[10] is not null).ToDictionary(cells => (string)cells[1]!, cells => (string)cells[10]!);
            var (seen, at) = (new HashSet<string>(), (string)dialog[7]!);
            while (seen.Add(at)) at = next[at];
            Assert.Equal(next.Count, seen.Count);
        }
    });

    [Fact]
    public void ReferToPicturesThatAreThere() => Each(msi =>
        Assert.All(msi.Rows("Control").Where(cells => cells[2] is "Bitmap" or "Icon"), cells => Assert.Contains(cells[9], msi.Rows("Binary").Select(binary => binary[0]))));

    [Fact]
    public void UseEveryPicture() => Each(msi =>
        Assert.All(msi.Texts("Binary", 0), name => Assert.Contains(name, msi.Rows("Control").Select(cells => cells[9]))));

    [Fact]
    public void GiveRadioButtonsAndListsTheirValues() => Each(msi =>
    {
        var defaults = msi.Rows("Property").ToDictionary(cells => (string)cells[0]!, cells => (string)cells[1]!);
        foreach (var property in msi.Rows("Control").Where(cells => cells[2] is "RadioButtonGroup").Select(cells => (string)cells[8]!))
            Assert.Contains(defaults[property], msi.Rows("RadioButton").Where(cells => Equals(cells[0], property)).Select(cells => cells[2]));
        Assert.All(msi.Rows("Control").Where(cells => cells[2] is "CheckBox"), cells => Assert.Contains(cells[8], msi.Rows("CheckBox").Select(box => box[0])));
    });

    [Fact]
    public void DoActionsThatAreThere() => Each(msi =>
        Assert.All(msi.Rows("ControlEvent").Where(cells => cells[2] is "DoAction"), cells => Assert.Contains(cells[3], msi.Rows("CustomAction").Concat(msi.Rows("InstallUISequence")).Select(action => action[0]))));

    [Fact]
    public void NameAFontThatIsThere() => Each(msi =>
        Assert.Contains(msi.Rows("Property").Single(cells => cells[0] is "DefaultUIFont")[1], msi.Rows("TextStyle").Select(cells => cells[0])));

    [Theory]
    [InlineData("InstallUISequence")]
    [InlineData("AdminUISequence")]
    public void StandAtTheEndsOfTheSequences(string table) => Each(msi =>
    {
        var ends = msi.Rows(table).Where(cells => cells[2] is < 0).OrderByDescending(cells => cells[2]).Select(cells => cells[0]);
        Assert.Equal(["ExitDialog", "UserExit", "FatalError"], ends);
        Assert.Single(msi.Rows(table), cells => cells is ["ProgressDlg", null, 1299]);
    });

    [Fact]
    public void StandInNoSequenceThatRunsSilently() => Each(msi =>
        Assert.Empty(msi.Texts("InstallExecuteSequence", 0).Intersect(msi.Texts("Dialog", 0))));

    [Fact]
    public void StartTheProgramOnlyWhereItIsInstalled()
    {
        var msi = DialogPackage.All.First(package => package.Name.EndsWith("rich", StringComparison.Ordinal)).Msi;
        var action = msi.Rows("CustomAction").Single(cells => cells[0] is "LaunchApplication");
        Assert.Equal(0xD2, action[1]);
        var start = msi.Rows("ControlEvent").Single(cells => cells[3] is "LaunchApplication");
        Assert.Equal($"NOT Installed AND ${action[2]} = 3 AND LAUNCHAPPLICATION", start[4]);
        Assert.Contains(["LAUNCHAPPLICATION", "1"], msi.Rows("Property").Select(cells => cells.ToArray()));
    }

    [Fact]
    public void AreNoneWithoutDialogs()
    {
        var msi = DialogPackage.Author(DialogSet.None, DialogPackage.Languages.All["de"], isRich: false);
        Assert.Empty(msi.Rows("Dialog"));
        Assert.Contains("Dateien werden kopiert", msi.Texts("ActionText", 1));
        Assert.Contains("Der Pfad [2] ist zu lang.", msi.Texts("Error", 1));
        Assert.Contains("Größe", msi.Texts("UIText", 1));
    }

    [Fact]
    public void AreWhatWindowsOwnValidationWants() => Each(msi =>
    {
        var draft = new DatabaseDraft { Summary = new SummaryInformation { Template = "x64;1033", PageCount = 500, WordCount = 2 } };
        foreach (var row in msi.Rows) draft.Add(row.Table, [.. row.Cells]);
        using var database = draft.Build();
        string[] tables = ["Dialog", "Control", "ControlEvent", "ControlCondition", "EventMapping", "TextStyle", "UIText", "ActionText", "Error", "RadioButton", "CheckBox", "Binary", "InstallUISequence", "AdminUISequence"];
        string[] ofDialogs = ["ICE17", "ICE20", "ICE23", "ICE31", "ICE34", "ICE44", "ICE45"];
        Assert.DoesNotContain(IceLint.Check(database), finding => ofDialogs.Contains(finding.Ice.Name) || tables.Contains(finding.Table));
    });

    private static void Each(Action<AuthoredMsi> check) => Assert.All(DialogPackage.All, package => check(package.Msi));
}
