using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Fonts lie where fonts are looked for.</summary>
internal sealed class Ice07() : Ice(7, Severity.Warning,
    "The files of the Font table are installed to FontsFolder.",
    "put the file into a component whose directory is FontsFolder")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var font in subject.Rows("Font"))
        {
            if (subject.Find("Component", subject.Find("File", font.Text("File_"))?.Text("Component_"))?.Text("Directory_") is { } directory && directory != "FontsFolder")
                report.Warning(font, "File_", $"the font is installed to {ShownText.Quote(directory)}");
        }
    }
}
