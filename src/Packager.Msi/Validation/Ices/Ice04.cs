using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Every file is on a medium.</summary>
internal sealed class Ice04() : Ice(4, Severity.Error,
    "No file has a sequence number above the last one of all media.",
    "raise LastSequence of the last row of Media to the highest File.Sequence")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        var last = subject.Rows("Media").Max(row => row.Number("LastSequence")) ?? 0;
        foreach (var file in subject.Rows("File"))
        {
            if (file.Number("Sequence") > last) report.Error(file, "Sequence", $"{file.Number("Sequence")} is above {last}, the last number of all media");
        }
    }
}
