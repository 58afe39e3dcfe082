using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>The summary information says what the file is.</summary>
internal sealed class Ice39() : Ice(39, Severity.Error,
    "Title, template, package code, flags and times of the summary information are well formed and agree with the package.",
    "correct the summary information")
{
    private const string Table = "_SummaryInformation";
    private const string Module = "Merge Module";
    private const int Compressed = 2;
    private const int AdminImage = 4;
    private const int NoElevation = 8;
    private const int KnownFlags = 0xF;
    private const int FileCompressed = 0x4000;

    private static readonly string[] s_others = [Module, "Transform", "Patch"];

    private static readonly string[] s_alone = ["Arm", "Arm64", "Intel64", "x64"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        CheckIdentity(subject, report);
        CheckTemplate(subject, report);
        CheckTimes(subject, report);
        CheckFlags(subject, report);
    }

    private static void CheckIdentity(IceSubject subject, IceReport report)
    {
        var title = subject.Summary.Title ?? "";
        if (title.Length == 0 || (!subject.IsModule && s_others.Any(other => title.Contains(other, StringComparison.Ordinal))))
            report.Error(Table, "Title", "", $"{ShownText.Quote(title)} does not say that this is a package", "write 'Installation Database'");
        else if (subject.IsModule && !title.Contains(Module, StringComparison.Ordinal))
            report.Warning(Table, "Title", "", $"{ShownText.Quote(title)} does not say that this is a merge module", "write 'Merge Module'");
        if (!CategoryText.IsGuid(subject.Summary.RevisionNumber ?? ""))
            report.Error(Table, "RevisionNumber", "", $"{ShownText.Quote(subject.Summary.RevisionNumber)} is no package code: one GUID in braces and upper case");
    }

    private static void CheckTemplate(IceSubject subject, IceReport report)
    {
        var template = subject.Template;
        if (!template.IsWellFormed)
            report.Error(Table, "Template", "", $"{ShownText.Quote(subject.Summary.Template)} is not of the form 'platform;language,language'");
        else if (template.Platforms.Length > 1 && s_alone.Any(template.Has))
            report.Error(Table, "Template", "", $"{ShownText.Quote(subject.Summary.Template)} mixes platforms", "build a package for each platform");
    }

    private static void CheckTimes(IceSubject subject, IceReport report)
    {
        var summary = subject.Summary;
        if (summary.LastPrinted is not null && subject.IsModule) report.Error(Table, "LastPrinted", "", "only a package may have it");
        if (summary.LastPrinted < summary.Created) report.Warning(Table, "LastPrinted", "", "is before the file was created");
        if (summary.Saved < summary.Created) report.Warning(Table, "Saved", "", "is before the file was created");
    }

    private static void CheckFlags(IceSubject subject, IceReport report)
    {
        var flags = subject.Summary.WordCount ?? 0;
        if ((flags & ~KnownFlags) != 0) report.Error(Table, "WordCount", "", $"{flags} has unknown bits");
        if ((flags & AdminImage) != 0) report.Warning(Table, "WordCount", "", "has the bit of an administrative image");
        if ((flags & NoElevation) != 0 && subject.HasRows("MsiPackageCertificate"))
            report.Warning(Table, "WordCount", "", "needs no elevation, and so cannot add the certificates of MsiPackageCertificate");
        if ((flags & Compressed) == 0) return;
        foreach (var file in subject.Rows("File").Where(row => ((row.Number("Attributes") ?? 0) & FileCompressed) != 0))
            report.Warning(file, "Attributes", "says that the file is compressed, as the summary says of all", "clear the bit 16384");
    }
}
