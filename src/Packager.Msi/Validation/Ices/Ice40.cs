using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Some things that make trouble later.</summary>
internal sealed class Ice40() : Ice(40, Severity.Error,
    "REINSTALLMODE is not set, the Error table is there, and a row of RemoveIniFile that removes a part of a value says which.",
    "take REINSTALLMODE out of Property; add the Error table (it may be empty); write RemoveIniFile.Value")
{
    private const int RemoveTag = 4;

    internal override void Check(IceSubject subject, IceReport report)
    {
        if (subject.Property("REINSTALLMODE") is not null) report.Warning("Property", "Property", "REINSTALLMODE", "the property decides how every repair is done");
        if (!subject.Has("Error")) report.Warning("Error", "", "", "the table is missing, so errors are told by their numbers");
        foreach (var row in subject.Rows("RemoveIniFile").Where(row => row.Number("Action") == RemoveTag && row.Text("Value") is null))
            report.Error(row, "Value", "must say what is removed, since Action is 4");
    }
}
