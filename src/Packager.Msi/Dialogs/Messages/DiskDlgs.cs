namespace Packager.Msi;

/// <summary>What the installation takes of each volume, asked for or because there is too little.</summary>
internal static class DiskDlgs
{
    // Volume, size, free, needed, difference: widths in installer units.
    private const string Columns = "{110}{56}{56}{56}{56}";

    public static DialogDefinition Cost(DialogFlow flow) => Define(DialogNames.DiskCost, "space", flow);

    public static DialogDefinition OutOfDisk(DialogFlow flow) => Define(DialogNames.OutOfDisk, "full", flow);

    private static DialogDefinition Define(string name, string prefix, DialogFlow flow) => DialogFrame.Page(name, prefix, flow.Dialogs,
        [
            Controls.Text("Text", new(14, 54, 342, 42), prefix + ".text"),
            Controls.Volumes("Volumes", new(14, 100, 342, 124), Columns),
        ],
        [Controls.Button("Ok", DialogFrame.Cancel, "button.ok").On("EndDialog", "Return")]) with { First = "Ok" };
}
