namespace Packager.Msi;

/// <summary>The dialogs of a package as rows of Dialog, Control, ControlEvent, ControlCondition, EventMapping, CheckBox, RadioButton, and their places in the sequences.</summary>
internal static class DialogRows
{
    private const int Centred = 50;

    public static void Add(MsiAuthoring authoring)
    {
        var dialogs = authoring.Package.Dialogs;
        authoring.Rows.Location = authoring.Package.Location;
        if (dialogs.Set == DialogSet.None || dialogs.Texts is null) return;
        var flow = new DialogFlow(dialogs, authoring.Package.Scope == MsiScope.PerMachine, LaunchRows.Add(authoring), ScopeRows.Add(authoring));
        var texts = new ControlTexts(dialogs.Texts, authoring.Package.Product.Name);
        foreach (var dialog in DialogCatalog.For(flow)) Add(authoring.Rows, dialog, texts);
        foreach (var style in TextStyles.All) authoring.Rows.Add("TextStyle", style.Name, TextStyles.Face, style.Size, style.Color, style.Bits);
        Pictures.AddRows(authoring.Rows, dialogs);
        AddProperties(authoring, flow);
        AddToSequences(authoring, flow);
    }

    private static void Add(RowSet rows, DialogDefinition dialog, ControlTexts texts)
    {
        rows.Add("Dialog", dialog.Name, Centred, Centred, dialog.Width, dialog.Height, (int)dialog.Attributes, texts["window.title"], dialog.First, dialog.Default, dialog.Cancel);
        var stops = dialog.Stops.Select(control => control.Name).ToList();
        foreach (var control in dialog.Controls) Add(rows, dialog, control, texts, Next(stops, control));
    }

    private static string? Next(List<string> stops, ControlDefinition control) =>
        control.IsStop ? stops[(stops.IndexOf(control.Name) + 1) % stops.Count] : null;

    private static void Add(RowSet rows, DialogDefinition dialog, ControlDefinition control, ControlTexts texts, string? next)
    {
        var area = control.Area;
        rows.Add("Control", dialog.Name, control.Name, control.Type, area.X, area.Y, area.Width, area.Height, control.Attributes, control.Property, texts.Of(control), next);
        for (var i = 0; i < control.Events.Length; i++)
        {
            var happening = control.Events[i];
            rows.Add("ControlEvent", dialog.Name, control.Name, happening.Event, happening.Argument, happening.Condition, i + 1);
        }

        foreach (var condition in control.Conditions) rows.Add("ControlCondition", dialog.Name, control.Name, condition.Action, condition.Condition);
        foreach (var mapping in control.Mappings) rows.Add("EventMapping", dialog.Name, control.Name, mapping.Event, mapping.Attribute);
        if (control.Type == "CheckBox") rows.Add("CheckBox", control.Property, "1");
        for (var i = 0; i < control.Choices.Length; i++)
        {
            var (choice, place) = (control.Choices[i], control.Choices[i].Area);
            rows.Add("RadioButton", control.Property, i + 1, choice.Value, place.X, place.Y, place.Width, place.Height, texts.Label(choice.TextKey));
        }
    }

    private static void AddProperties(MsiAuthoring authoring, DialogFlow flow)
    {
        authoring.Properties.Set("DefaultUIFont", TextStyles.Normal);
        authoring.Properties.Set("ErrorDialog", DialogNames.Error);
        authoring.Properties.Set(DialogProperties.RestartManager, "UseRM");
        if (flow.Pages.Contains(DialogNames.InstallFolder) || flow.HasFeatures) authoring.Properties.Set(DialogProperties.Browsed, MsiPackage.InstallFolder);
        // What is chosen in a dialog has to reach the part that runs as the system.
        authoring.Properties.Secure(MsiPackage.InstallFolder);
    }

    private static void AddToSequences(MsiAuthoring authoring, DialogFlow flow)
    {
        const string Resumed = "Installed AND (RESUME OR Preselected)";
        Stand(DialogNames.Prepare, 49, SequenceTables.UI, null);
        Stand(flow.Pages[0], 1296, SequenceTables.InstallUI, "NOT Installed");
        Stand(DialogNames.Resume, 1297, SequenceTables.InstallUI, Resumed);
        Stand(DialogNames.MaintenanceWelcome, 1298, SequenceTables.InstallUI, "Installed AND NOT RESUME AND NOT Preselected");
        Stand(DialogNames.Progress, 1299, SequenceTables.UI, null);
        Stand(DialogNames.Exit, -1, SequenceTables.UI, null);
        Stand(DialogNames.UserExit, -2, SequenceTables.UI, null);
        Stand(DialogNames.FatalError, -3, SequenceTables.UI, null);

        void Stand(string dialog, int number, SequenceTables tables, string? condition) => authoring.Actions.Add(new SequencedAction(dialog, number, tables, condition));
    }
}
