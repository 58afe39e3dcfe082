namespace Packager.Msi.Tests.Dialogs;

public sealed class ControlsOfDialogs
{
    private static readonly string[] s_interactive =
        ["PushButton", "CheckBox", "PathEdit", "ScrollableText", "DirectoryCombo", "DirectoryList", "SelectionTree", "ListBox", "RadioButtonGroup", "VolumeCostList"];

    [Fact]
    public void LieWithinTheirDialog() =>
        Assert.All(EveryFlow.Dialogs(), dialog => Assert.All(dialog.Controls, control => Assert.True(dialog.Area.Contains(control.Area), $"{dialog.Name}.{control.Name} {control.Area}")));

    [Fact]
    public void DoNotOverlap() => Assert.All(EveryFlow.Dialogs(), dialog =>
    {
        var controls = dialog.Controls.Where(control => !control.IsGround).ToList();
        foreach (var (one, other) in controls.SelectMany((one, i) => controls.Skip(i + 1).Select(other => (one, other))))
        {
            if (one.Alternative is not null && one.Alternative == other.Alternative) continue;
            Assert.False(one.Area.Overlaps(other.Area) && !IsDroppedDown(one) && !IsDroppedDown(other), $"{dialog.Name}: {one.Name} and {other.Name}");
        }
    });

    [Fact]
    public void AreReachedByTheTabKeyWhereTheyCanBeUsed() => Assert.All(EveryFlow.Dialogs(), dialog =>
    {
        Assert.All(dialog.Controls, control => Assert.True(control.IsStop || !s_interactive.Contains(control.Type), $"{dialog.Name}.{control.Name}"));
        var stops = dialog.Stops.Select(control => control.Name).ToList();
        Assert.Contains(dialog.First, stops);
        Assert.All(new[] { dialog.Default, dialog.Cancel }.OfType<string>(), button => Assert.Equal("PushButton", dialog.Controls.Single(control => control.Name == button).Type));
    });

    [Fact]
    public void HaveNamesOfTheirOwn() =>
        Assert.All(EveryFlow.Dialogs(), dialog => Assert.Distinct(dialog.Controls.Select(control => control.Name)));

    [Fact]
    public void DoSomethingWhenTheyAreButtons() => Assert.All(EveryFlow.Dialogs(), dialog =>
        Assert.All(dialog.Controls.Where(control => control.Type == "PushButton"), button => Assert.True(button.Events.Length > 0, $"{dialog.Name}.{button.Name}")));

    [Fact]
    public void ClosesWithEscWhereThereIsAButtonToCancel() => Assert.All(EveryFlow.Dialogs(), dialog =>
    {
        if (dialog.Controls.Any(control => control.Name == "Cancel")) Assert.Equal("Cancel", dialog.Cancel);
    });

    [Fact]
    public void LabelsStandBeforeWhatTheyName() => Assert.All(EveryFlow.Dialogs(), dialog =>
    {
        var stops = dialog.Stops.ToList();
        foreach (var (label, i) in stops.Select((control, i) => (control, i)).Where(pair => pair.control.Type == "Text" && pair.control.Name != "ErrorText"))
            Assert.Equal(label.Name, stops[i + 1].Name + "Label");
    });

    // The height of this one is that of its open list.
    private static bool IsDroppedDown(ControlDefinition control) => control.Type == "DirectoryCombo";
}
