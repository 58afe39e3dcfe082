using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A shared component is isolated once in each folder.</summary>
internal sealed class Ice97() : Ice(97, Severity.Error,
    "No two components isolate the same shared component into one folder.",
    "install the applications to folders of their own")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        var places = new HashSet<(string?, string?)>();
        foreach (var row in subject.Rows("IsolatedComponent"))
        {
            var directory = subject.Find("Component", row.Text("Component_Application"))?.Text("Directory_");
            if (directory is not null && !places.Add((row.Text("Component_Shared"), directory)))
                report.Error(row, "Component_Application", $"another component isolates {ShownText.Quote(row.Text("Component_Shared"))} into {ShownText.Quote(directory)} too");
        }
    }
}
