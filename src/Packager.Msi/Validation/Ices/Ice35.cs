using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Compressed files come from a cabinet.</summary>
internal sealed class Ice35() : Ice(35, Severity.Error,
    "A compressed file has a cabinet, and is not run from the source.",
    "name the cabinet in Media.Cabinet, or clear the bits of the component that ask for running from the source")
{
    private const int Noncompressed = 0x2000;
    private const int Compressed = 0x4000;
    private const int SummaryCompressed = 2;
    private const int LocationBits = 3;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var component in subject.Rows("Component").Where(row => (ComponentKinds.Attributes(row) & LocationBits) == LocationBits))
            report.Error(component, "Attributes", "has both bits 1 and 2 of where it runs from", "keep one of them");
        var media = subject.Rows("Media").OrderBy(row => row.Number("LastSequence") ?? 0).ToList();
        foreach (var file in subject.Rows("File").Where(file => IsCompressed(file, subject))) Check(file, media, subject, report);
    }

    private static void Check(MsiRow file, List<MsiRow> media, IceSubject subject, IceReport report)
    {
        var place = FirstAtLeast(media, file.Number("Sequence") ?? 0);
        if (place < media.Count && media[place].Text("Cabinet") is null)
            report.Error(file, "Sequence", $"is compressed, and the medium {media[place].Number("DiskId")} has no cabinet");
        if (subject.Find("Component", file.Text("Component_")) is { } component && ComponentKinds.IsSourceOnly(component))
            report.Error(component, "Attributes", $"runs from the source only, and its file {ShownText.Quote(file.Text("File"))} is compressed");
    }

    private static bool IsCompressed(MsiRow file, IceSubject subject)
    {
        var bits = file.Number("Attributes") ?? 0;
        return (bits & Compressed) != 0 || ((bits & Noncompressed) == 0 && ((subject.Summary.WordCount ?? 0) & SummaryCompressed) != 0);
    }

    private static int FirstAtLeast(List<MsiRow> media, int sequence)
    {
        var (low, high) = (0, media.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((media[middle].Number("LastSequence") ?? 0) < sequence) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
