using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Files with a version have a language and no hash.</summary>
internal sealed class Ice60() : Ice(60, Severity.Error,
    "A file with a version has a language, a font has none, and only files without version have a hash.",
    "write the language of the version resource (0 for neutral), or take the row of MsiFileHash out")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var file in subject.Rows("File"))
        {
            var version = file.Text("Version");
            var isFont = subject.Contains("Font", file.Text("File"));
            var isFontByCompanion = version is not null && subject.Contains("Font", version);
            if (isFont && file.Text("Language") is not null) report.Warning(file, "Language", "the file is a font and has a language", "leave Language empty");
            if (version is not null && file.Text("Language") is null && !isFont && !isFontByCompanion && !subject.Contains("File", version))
                report.Warning(file, "Language", $"the file has the version {ShownText.Quote(version)} and no language");
        }

        foreach (var hash in subject.Rows("MsiFileHash").Where(row => subject.Find("File", row.Text("File_"))?.Text("Version") is not null))
            report.Error(hash, "File_", "the file has a version, and is compared by that");
    }
}
