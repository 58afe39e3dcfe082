using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Media begin with the first.</summary>
internal sealed class Ice71() : Ice(71, Severity.Error,
    "Media has rows, and the first DiskId is 1.",
    "number the media from 1")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        if (!subject.Has("Media")) return;
        if (subject.Rows("Media").Min(row => row.Number("DiskId")) is not { } first) report.Warning("Media", "", "", "the table has no rows", "add the medium 1");
        else if (first != 1) report.Error("Media", "DiskId", "", $"the first medium has the number {first}");
    }
}
