using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A component is one thing.</summary>
internal sealed class Ice08() : Ice(8, Severity.Error,
    "No two components have the same ComponentId.",
    "give each component a GUID of its own")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var same in subject.Rows("Component").Where(row => row.Text("ComponentId") is not null).GroupBy(row => row.Text("ComponentId")!, StringComparer.OrdinalIgnoreCase))
        {
            var first = same.First().Text("Component");
            foreach (var row in same.Skip(1)) report.Error(row, "ComponentId", $"{same.Key} is that of the component {ShownText.Quote(first)} too");
        }
    }
}
