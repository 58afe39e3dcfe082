using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>
/// The dialog that the property ErrorDialog names ("Error Dialog"): a text control <c>ErrorText</c>, which comes first, and seven buttons, of which the installer
/// shows those that an error leaves a choice of, and puts them where they belong.
/// </summary>
internal static class ErrorDlg
{
    private static readonly ImmutableArray<(string Name, string TextKey, string Answer)> s_buttons =
    [
        ("A", "button.abort", "ErrorAbort"), ("C", "button.cancel", "ErrorCancel"), ("I", "button.ignore", "ErrorIgnore"), ("N", "button.no", "ErrorNo"),
        ("O", "button.ok", "ErrorOk"), ("R", "button.retry", "ErrorRetry"), ("Y", "button.yes", "ErrorYes"),
    ];

    public static DialogDefinition Definition { get; } = new(DialogNames.Error, DialogFrame.MessageWidth, 112,
    [
        new ControlDefinition("ErrorText", "Text", new(50, 15, 210, 62)) { IsStop = true }.With(ControlBits.TextNoPrefix),
        DialogFrame.Sign(Pictures.Warning),
        .. s_buttons.Select(button => Controls.Button(button.Name, new(102, 86, 66, 17), button.TextKey).On("EndDialog", button.Answer) with { Alternative = "Answer" }),
    ])
    {
        Attributes = DialogBits.Visible | DialogBits.Modal | DialogBits.Error,
        First = "ErrorText",
    };
}
