using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Fonts have titles where they cannot tell them.</summary>
internal sealed class Ice51() : Ice(51, Severity.Error,
    "Fonts have a title, except those that carry it in themselves (.ttf, .ttc, .otf).",
    "write FontTitle, or leave it empty for .ttf, .ttc and .otf")
{
    private static readonly string[] s_open = [".ttf", ".ttc", ".otf"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var font in subject.Rows("Font"))
        {
            if (subject.Find("File", font.Text("File_"))?.Text("FileName") is not { } name)
            {
                report.Error(font, "File_", $"{ShownText.Quote(font.Text("File_"))} is no file", "name a row of File");
                continue;
            }

            var tellsItself = s_open.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
            if (tellsItself && font.Text("FontTitle") is not null) report.Warning(font, "FontTitle", "the font carries its title in itself");
            if (!tellsItself && font.Text("FontTitle") is null) report.Error(font, "FontTitle", "the font has no title");
        }
    }
}
