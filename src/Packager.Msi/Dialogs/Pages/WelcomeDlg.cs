namespace Packager.Msi;

/// <summary>What will be installed.</summary>
internal static class WelcomeDlg
{
    public static DialogDefinition Define(DialogFlow flow) =>
        DialogFrame.Cover(DialogNames.Welcome, flow.Pages is [DialogNames.Welcome] ? "welcome.only" : "welcome", flow.Dialogs, [], flow.Buttons(DialogNames.Welcome));
}
