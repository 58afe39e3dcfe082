using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Controls have what they need.</summary>
internal sealed class Ice17() : Ice(17, Severity.Error,
    "Push buttons do something, pictures are in Binary, and lists have entries.",
    "add the row that the control needs")
{
    private const int Visible = 1;
    private const int Enabled = 2;
    private const int Indirect = 8;
    private const int BitmapBit = 0x40000;
    private const int IconBit = 0x80000;

    private static readonly Dictionary<string, string> s_lists = new(StringComparer.Ordinal)
    {
        ["RadioButtonGroup"] = "RadioButton", ["ComboBox"] = "ComboBox", ["ListBox"] = "ListBox", ["ListView"] = "ListView",
    };

    internal override void Check(IceSubject subject, IceReport report)
    {
        if (subject.Property("LIMITUI") is not null) return;
        foreach (var control in subject.Rows("Control"))
        {
            var type = control.Text("Type") ?? "";
            if (type == "PushButton") CheckButton(control, subject, report);
            if (type is "Bitmap" or "Icon" || IsPicture(control, type)) CheckPicture(control, subject, report);
            if (s_lists.TryGetValue(type, out var table)) CheckList(control, table, subject, report);
        }
    }

    private static bool IsPicture(MsiRow control, string type) => type is "PushButton" or "CheckBox" && Has(control, BitmapBit | IconBit);

    private static void CheckButton(MsiRow control, IceSubject subject, IceReport report)
    {
        if (subject.By("ControlEvent", "Dialog_")[control.Text("Dialog_") ?? ""].Any(row => row.Text("Control_") == control.Text("Control"))) return;
        if (CanBe(control, Visible, "Show", subject) && CanBe(control, Enabled, "Enable", subject))
            report.Error(control, "Control", "is a push button without an event, so it does nothing", "add a row to ControlEvent");
    }

    private static bool CanBe(MsiRow control, int bit, string action, IceSubject subject) =>
        Has(control, bit) || subject.By("ControlCondition", "Dialog_")[control.Text("Dialog_") ?? ""]
            .Any(row => row.Text("Control_") == control.Text("Control") && row.Text("Action") == action);

    private static void CheckPicture(MsiRow control, IceSubject subject, IceReport report)
    {
        if (Has(control, BitmapBit) && Has(control, IconBit)) report.Error(control, "Attributes", "has the bits of an icon and of a bitmap", "keep one of 0x40000 and 0x80000");
        if (control.Text("Text") is not { } picture) return;
        var reference = FormattedText.Parse(picture).References.FirstOrDefault(r => r.Kind == FormattedKind.Property);
        if (reference.Name is { } property && picture.Length == property.Length + 2)
        {
            if (subject.Property(property) is not { } value) report.Warning(control, "Text", $"the property {ShownText.Quote(property)} has no default value");
            else if (!subject.Contains("Binary", value)) report.Error(control, "Text", $"{ShownText.Quote(value)} of the property {ShownText.Of(property)} is not in Binary");
        }
        else if (!subject.Contains("Binary", picture))
        {
            report.Error(control, "Text", $"the picture {ShownText.Quote(picture)} is not in Binary");
        }
    }

    private static void CheckList(MsiRow control, string table, IceSubject subject, IceReport report)
    {
        var property = control.Text("Property") ?? "";
        if (!Has(control, Indirect) && property != "FileInUseProcess" && !subject.By(table, "Property").Contains(property))
            report.Warning(control, "Property", $"{ShownText.Quote(property)} has no entries in {table}");
    }

    private static bool Has(MsiRow control, int bits) => ((control.Number("Attributes") ?? 0) & bits) != 0;
}
