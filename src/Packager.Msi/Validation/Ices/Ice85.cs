using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What is moved has a name.</summary>
internal sealed class Ice85() : Ice(85, Severity.Error,
    "MoveFile.SourceName is a long file name, perhaps with wildcards.",
    "write a file name without a path")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("MoveFile").Where(row => row.Text("SourceName") is not null))
        {
            if (FileNameText.LongFault(row.Text("SourceName")!, wildcards: true) is { } fault) report.Error(row, "SourceName", $"{ShownText.Quote(row.Text("SourceName"))} {fault}");
        }
    }
}
