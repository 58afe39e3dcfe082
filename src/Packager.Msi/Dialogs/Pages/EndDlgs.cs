using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>The ends: done, given up, failed. They stand in the sequences at -1, -2 and -3.</summary>
internal static class EndDlgs
{
    // The first after 'msiexec /x', the second after the dialogs.
    private const string Removed = $"REMOVE ~= \"ALL\" OR {DialogProperties.Removes}";

    public static DialogDefinition Exit(DialogFlow flow) => DialogFrame.Cover(DialogNames.Exit, "done", flow.Dialogs,
        [
            DialogFrame.CoverTitleOf("Title", "done.title").When("Hide", Removed),
            DialogFrame.CoverTextOf("Text", "done.text").When("Hide", Removed),
            DialogFrame.CoverTitleOf("TitleRemoved", "done.removed.title").VisibleIf(Removed),
            DialogFrame.CoverTextOf("TextRemoved", "done.removed.text").VisibleIf(Removed),
        ],
        flow.LaunchCondition is { } condition ? [Launch(condition), Finish.On("DoAction", LaunchRows.Action, $"{condition} AND {DialogProperties.Launch}").On("EndDialog", "Return")] : [Finish.On("EndDialog", "Return")]);

    public static DialogDefinition UserExit(DialogFlow flow) => End(DialogNames.UserExit, "aborted", flow);

    public static DialogDefinition FatalError(DialogFlow flow) => End(DialogNames.FatalError, "failed", flow);

    private static ControlDefinition Finish => Controls.Button("Finish", DialogFrame.Cancel, "button.finish");

    // Beside the button, because a box on a picture would bring its own grey background.
    private static ControlDefinition Launch(string condition) =>
        Controls.CheckBox("Launch", new(14, 243, 270, 17), "done.launch", DialogProperties.Launch).VisibleIf(condition);

    private static DialogDefinition End(string name, string prefix, DialogFlow flow) =>
        DialogFrame.Cover(name, prefix, flow.Dialogs, ImmutableArray<ControlDefinition>.Empty, [Controls.Button("Finish", DialogFrame.Cancel, "button.close").On("EndDialog", "Exit")]);
}
