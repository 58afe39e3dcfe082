using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>One radio button of each group is chosen from the start.</summary>
internal sealed class Ice34() : Ice(34, Severity.Error,
    "Every group of radio buttons has a property whose value is one of the buttons.",
    "set the property in Property to the Value of one button")
{
    private const int Indirect = 8;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var control in subject.Rows("Control").Where(row => row.Text("Type") == "RadioButtonGroup"))
        {
            if (control.Text("Property") is not { } property) report.Error(control, "Property", "a group of radio buttons needs a property");
            else if (!subject.Has("RadioButton")) report.Error(control, "Type", "the table RadioButton is missing", "add the buttons");
            else Check(control, property, subject, report);
        }
    }

    private static void Check(MsiRow control, string property, IceSubject subject, IceReport report)
    {
        if (((control.Number("Attributes") ?? 0) & Indirect) != 0)
        {
            if (subject.Property(property) is not { } named)
            {
                report.Error(control, "Property", $"the property {ShownText.Quote(property)} must name another property, since the group is indirect");
                return;
            }

            property = named;
        }

        if (subject.Property(property) is not { } value) report.Error(control, "Property", $"the property {ShownText.Quote(property)} has no default value");
        else if (!subject.By("RadioButton", "Property")[property].Any(button => button.Text("Value") == value))
            report.Error(control, "Property", $"the default {ShownText.Quote(value)} of {ShownText.Of(property)} is none of the buttons");
    }
}
