using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Folders are not fixed to a drive.</summary>
internal sealed class Ice48() : Ice(48, Severity.Warning,
    "No directory has a fixed path in Property.",
    "take the property out and build the path from a standard folder")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Property").Where(row => subject.Contains("Directory", row.Text("Property"))))
        {
            var value = row.Text("Value") ?? "";
            if (value.Length > 1 && char.IsAsciiLetter(value[0]) && value[1] == ':') report.Warning(row, "Value", $"the directory is fixed to {ShownText.Quote(value)} on a local drive");
            else if (value.Length > 0) report.Warning(row, "Value", $"the directory is fixed to {ShownText.Quote(value)}");
        }
    }
}
