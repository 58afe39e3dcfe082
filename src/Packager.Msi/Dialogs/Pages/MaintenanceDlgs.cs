using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>What is asked when the product is installed already.</summary>
internal static class MaintenanceDlgs
{
    public static DialogDefinition Welcome(DialogFlow flow) => DialogFrame.Cover(DialogNames.MaintenanceWelcome, "maintenance.welcome", flow.Dialogs, [],
        [DialogFlow.NextButton().On("NewDialog", DialogNames.MaintenanceType), DialogFlow.CancelButton]);

    public static DialogDefinition Type(DialogFlow flow)
    {
        ImmutableArray<(string Name, string Prefix, string Dialog, string Forbids)> choices =
        [
            .. flow.HasFeatures ? [("Change", "change", DialogNames.Customize, "ARPNOMODIFY")] : ImmutableArray<(string, string, string, string)>.Empty,
            ("Repair", "repair", DialogNames.VerifyRepair, "ARPNOREPAIR"),
            ("Remove", "remove", DialogNames.VerifyRemove, "ARPNOREMOVE"),
        ];
        var body = choices.SelectMany((choice, i) => Choice(choice.Name, choice.Prefix, choice.Dialog, choice.Forbids, 60 + (i * 56)));
        return DialogFrame.Page(DialogNames.MaintenanceType, "maintenance.type", flow.Dialogs, [.. body],
            [DialogFlow.BackButton.On("NewDialog", DialogNames.MaintenanceWelcome), DialogFlow.CancelButton]) with { Default = null };
    }

    /// <summary>An installation that was interrupted.</summary>
    public static DialogDefinition Resume(DialogFlow flow) => DialogFrame.Cover(DialogNames.Resume, "resume", flow.Dialogs, [],
        [flow.Act("button.continue"), DialogFlow.CancelButton]) with
        { Attributes = DialogBits.Visible | DialogBits.Modal | DialogBits.TrackDiskSpace };

    private static IEnumerable<ControlDefinition> Choice(string name, string prefix, string dialog, string forbids, int y) =>
    [
        Controls.Button(name, new(22, y, 84, 17), "button." + prefix).On("NewDialog", dialog).When("Disable", forbids),
        Controls.Text(name + "Text", new(116, y + 3, 240, 42), $"maintenance.{prefix}"),
    ];
}
