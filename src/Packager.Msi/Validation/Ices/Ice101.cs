using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Features have short names.</summary>
internal sealed class Ice101() : Ice(101, Severity.Error,
    "The name of a feature has at most 38 characters.",
    "rename the feature")
{
    private const int Longest = 38;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Feature").Where(row => row.Text("Feature")?.Length > Longest))
            report.Error(row, "Feature", $"{row.Text("Feature")!.Length} characters where {Longest} are allowed");
    }
}
