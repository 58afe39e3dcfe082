namespace Packager.Msi;

/// <summary>The licence, which has to be accepted before the installation goes on.</summary>
internal static class LicenceDlg
{
    public static DialogDefinition Define(DialogFlow flow) => DialogFrame.Page(DialogNames.Licence, "licence", flow.Dialogs,
        [
            new ControlDefinition("Licence", "ScrollableText", new(14, 54, 342, 146)) { Literal = flow.Dialogs.Licence, IsStop = true }.With(ControlBits.Sunken),
            Controls.CheckBox("Accept", new(14, 208, 342, 18), "licence.accept", DialogProperties.LicenceAccepted),
            Controls.Button("Print", DialogFrame.Extra, "button.print").On("MsiPrint", "Print"),
        ],
        flow.Buttons(DialogNames.Licence, next => next.EnabledIf($"{DialogProperties.LicenceAccepted} = \"1\""))) with { First = "Accept" };
}
