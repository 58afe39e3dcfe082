namespace Packager.Msi;

/// <summary>Small dialogs with a text and a few buttons. The last button is the harmless one: Enter and Esc press it.</summary>
internal static class QuestionDlgs
{
    public static DialogDefinition Cancel { get; } = DialogFrame.Message(DialogNames.Cancel, "cancel", Pictures.Warning, 34,
    [
        Button("Yes", "button.yes").On("EndDialog", "Exit"),
        Button("No", "button.no").On("EndDialog", "Return"),
    ]);

    public static DialogDefinition WaitForCosting { get; } = DialogFrame.Message(DialogNames.WaitForCosting, "costing", Pictures.Notice, 34,
    [
        Button("Return", "button.back").On("EndDialog", "Exit"),
    ]);

    public static DialogDefinition OutOfRollbackDisk { get; } = DialogFrame.Message(DialogNames.OutOfRollbackDisk, "rollback", Pictures.Warning, 70,
    [
        Button("Yes", "button.yes").On("EnableRollback", "False").On("EndDialog", "Return"),
        Button("No", "button.no").On("EndDialog", "Return"),
    ]);

    private static ControlDefinition Button(string name, string textKey) => Controls.Button(name, default, textKey);
}
