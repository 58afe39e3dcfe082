using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Billboards fit.</summary>
internal sealed class Ice95() : Ice(95, Severity.Warning,
    "What a billboard shows fits into every control that shows billboards.",
    "make it smaller or move it")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        var frames = subject.Rows("Control").Where(row => row.Text("Type") == "Billboard").ToList();
        if (frames.Count == 0) return;
        var (width, height) = (frames.Min(row => row.Number("Width") ?? 0), frames.Min(row => row.Number("Height") ?? 0));
        foreach (var row in subject.Rows("BBControl"))
        {
            Check(row, "X", "Width", width, report);
            Check(row, "Y", "Height", height, report);
        }
    }

    private static void Check(MsiRow row, string start, string length, int frame, IceReport report)
    {
        var end = (long)(row.Number(start) ?? 0) + (row.Number(length) ?? 0);
        if (end > frame) report.Warning(row, start, $"reaches to {end} where the narrowest control has {frame}");
    }
}
