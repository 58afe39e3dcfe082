using static Packager.Msi.Tests.Validation.IceCase;

namespace Packager.Msi.Tests.Validation;

/// <summary>Dialogs and their controls.</summary>
internal static class DialogCases
{
    public static IceCase[] All { get; } =
    [
        Error("ICE17", "button that does nothing", "Control.Control [ExitDlg, Finish]", p => p.Without("ControlEvent [ExitDlg, Finish, EndDialog, Return, 1]")),
        Error("ICE17", "picture that is not there", "Control.Text [WelcomeDlg, Picture]", p => p.Set("Control.Text [WelcomeDlg, Picture]", "Gone")),
        Error("ICE17", "icon and bitmap", "Control.Attributes [ExitDlg, Finish]", p => p.Set("Control.Attributes [ExitDlg, Finish]", "786435").Set("Control.Text [ExitDlg, Finish]", "Banner")),
        Warning("ICE17", "picture of an unset property", "Control.Text [WelcomeDlg, Picture]", p => p.Set("Control.Text [WelcomeDlg, Picture]", "[Gone]")),
        Warning("ICE17", "list without entries", "Control.Property [WelcomeDlg, Choose]", p => p.Set("Control.Property [WelcomeDlg, Choose]", "Other")),
        Error("ICE20", "no dialog for the end", "InstallUISequence.Sequence", p => p.Without("InstallUISequence [ExitDlg]")),
        Error("ICE20", "no dialog for files in use", "Dialog.Dialog [FilesInUse]", p => p.Without("Dialog [FilesInUse]")),
        Error("ICE20", "no list of files in use", "Control [FilesInUse]", p => p.Without("Control [FilesInUse, List]")),
        Error("ICE20", "no way on with files in use", "ControlEvent.Argument [FilesInUse]", p => p.Without("ControlEvent [FilesInUse, Ignore, EndDialog, Ignore, 1]")),
        Error("ICE20", "no dialog for errors", "Property.Value [ErrorDialog]", p => p.Without("Property [ErrorDialog]")),
        Error("ICE20", "dialog for errors without its bit", "Dialog.Attributes [ErrorDlg]", p => p.Set("Dialog.Attributes [ErrorDlg]", "3")),
        Error("ICE20", "button for errors of another name", "ControlEvent.Control_ [ErrorDlg]", p => p.Without("ControlEvent [ErrorDlg, Y, EndDialog, ErrorYes, 1]").Add("ControlEvent: ErrorDlg|N|EndDialog|ErrorYes|1|2")),
        Error("ICE23", "no first control", "Dialog.Control_First [ExitDlg]", p => p.Set("Dialog.Control_First [ExitDlg]", "")),
        Error("ICE23", "first control that is not there", "Dialog.Control_First [ExitDlg]", p => p.Set("Dialog.Control_First [ExitDlg]", "Gone")),
        Error("ICE23", "dead end", "Control.Control_Next [WelcomeDlg, Cancel]", p => p.Set("Control.Control_Next [WelcomeDlg, Cancel]", "")),
        Error("ICE23", "next control that is not there", "Control.Control_Next [WelcomeDlg, Cancel]", p => p.Set("Control.Control_Next [WelcomeDlg, Cancel]", "Gone")),
        Error("ICE23", "loop beside the first", "Control.Control_Next [WelcomeDlg, Choose]", p => p.Set("Control.Control_Next [WelcomeDlg, Cancel]", "Choose")),
        Error("ICE23", "control that is never reached", "Control.Control_Next [WelcomeDlg, Choose]", p => p.Set("Control.Control_Next [WelcomeDlg, Next]", "Cancel")),
        Error("ICE31", "style that is not there", "Control.Text [WelcomeDlg, Title]", p => p.Set("Control.Text [WelcomeDlg, Title]", @"{\Gone}Welcome")),
        Error("ICE31", "style without brace", "Control.Text [WelcomeDlg, Title]", p => p.Set("Control.Text [WelcomeDlg, Title]", @"{\Title Welcome")),
        Warning("ICE31", "style in the middle", "Control.Text [WelcomeDlg, Title]", p => p.Set("Control.Text [WelcomeDlg, Title]", @"Wel{\Title}come")),
        Error("ICE31", "no font", "Property.Value [DefaultUIFont]", p => p.Without("Property [DefaultUIFont]")),
        Error("ICE31", "font that is not there", "Property.Value [DefaultUIFont]", p => p.Set("Property.Value [DefaultUIFont]", "Gone")),
        Error("ICE34", "group without property", "Control.Property [WelcomeDlg, Choose]", p => p.Set("Control.Property [WelcomeDlg, Choose]", "")),
        Error("ICE34", "group without default", "Control.Property [WelcomeDlg, Choose]", p => p.Without("Property [Choice]")),
        Error("ICE34", "default that is no button", "Control.Property [WelcomeDlg, Choose]", p => p.Set("Property.Value [Choice]", "c")),
        Error("ICE44", "event to no dialog", "ControlEvent.Argument [WelcomeDlg, Cancel, NewDialog, Gone, 1]", p => p.Add("ControlEvent: WelcomeDlg|Cancel|NewDialog|Gone|1|2")),
        Warning("ICE95", "billboard that does not fit", "BBControl.X [Board, Line]", p => p.Set("BBControl.X [Board, Line]", "1")),
        Error("ICE100", "second user interface", "MsiEmbeddedUI.Attributes [Res]", p => p.Set("MsiEmbeddedUI.Attributes [Res]", "1").Set("MsiEmbeddedUI.MessageFilter [Res]", "1")),
        Error("ICE100", "interface without messages", "MsiEmbeddedUI.MessageFilter [Ui]", p => p.Set("MsiEmbeddedUI.MessageFilter [Ui]", "")),
        Error("ICE100", "resource with messages", "MsiEmbeddedUI.MessageFilter [Res]", p => p.Set("MsiEmbeddedUI.MessageFilter [Res]", "1")),
        Error("ICE103", "printing nothing", "ControlEvent.Event [ExitDlg, Finish, MsiPrint, x, 1]", p => p.Add("ControlEvent: ExitDlg|Finish|MsiPrint|x|1|2")),
        Error("ICE103", "launching no file", "ControlEvent.Argument [ExitDlg, Finish, MsiLaunchApp, app.exe, 1]", p => p.Add("ControlEvent: ExitDlg|Finish|MsiLaunchApp|app.exe|1|2")),
    ];
}
