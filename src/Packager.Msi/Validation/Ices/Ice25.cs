using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>The modules in a package get along.</summary>
internal sealed class Ice25() : Ice(25, Severity.Error,
    "Every merge module has the modules that it depends on, and none that it excludes.",
    "merge the module that is missing, or take out the one that is excluded")
{
    private const int AnyLanguage = 0;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("ModuleDependency").Where(row => !Modules(subject, row, "Required").Any(module => IsEnough(module, row.Text("RequiredVersion")))))
            report.Error(row, "RequiredID", $"needs {ShownText.Quote(row.Text("RequiredID"))}, which is not there in the language and version asked for");
        foreach (var row in subject.Rows("ModuleExclusion").Where(row => Modules(subject, row, "Excluded").Any(module => IsExcluded(module, row))))
            report.Error(row, "ExcludedID", $"excludes {ShownText.Quote(row.Text("ExcludedID"))}, which is there");
    }

    // A number below zero stands for every language but that one.
    private static IEnumerable<MsiRow> Modules(IceSubject subject, MsiRow row, string which)
    {
        var language = row.Number(which + "Language") ?? AnyLanguage;
        return subject.By("ModuleSignature", "ModuleID")[row.Text(which + "ID") ?? ""]
            .Where(module => language == AnyLanguage || (language < 0 ? module.Number("Language") != -language : module.Number("Language") == language));
    }

    private static bool IsEnough(MsiRow module, string? version) => version is null || Compare(module.Text("Version"), version) >= 0;

    private static bool IsExcluded(MsiRow module, MsiRow row) =>
        (row.Text("ExcludedMinVersion") is not { } least || Compare(module.Text("Version"), least) >= 0)
        && (row.Text("ExcludedMaxVersion") is not { } most || Compare(module.Text("Version"), most) <= 0);

    // Modules have four fields where products have three; what is no version sorts before all.
    private static int Compare(string? left, string right) => Parsed(left).CompareTo(Parsed(right));

    private static Version Parsed(string? version) => Version.TryParse(version?.Contains('.', StringComparison.Ordinal) == false ? version + ".0" : version, out var read)
        ? new Version(read.Major, read.Minor, Math.Max(0, read.Build), Math.Max(0, read.Revision)) : new Version(0, 0, 0, 0);
}
