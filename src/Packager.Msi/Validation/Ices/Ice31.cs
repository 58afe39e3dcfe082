using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Text styles exist.</summary>
internal sealed class Ice31() : Ice(31, Severity.Error,
    "Text styles that dialogs use are in TextStyle, and DefaultUIFont names one.",
    "add the style to TextStyle")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        if (!subject.HasRows("Control") || subject.Property("LIMITUI") is not null) return;
        if (subject.Property("DefaultUIFont") is not { } font)
            report.Error("Property", "Value", "DefaultUIFont", "the property is missing", "add DefaultUIFont with a style of TextStyle");
        else if (!subject.Contains("TextStyle", font))
            report.Error("Property", "Value", "DefaultUIFont", $"{ShownText.Quote(font)} is no style of TextStyle");
        foreach (var control in subject.Rows("Control").Where(row => row.Text("Text") is not null && row.Text("Type") != "ScrollableText"))
            Check(control, control.Text("Text")!, subject, report);
    }

    private static void Check(MsiRow control, string text, IceSubject subject, IceReport report)
    {
        var start = Begin(text);
        if (start < 0) return;
        if (start > 0 && !text[..start].Equals("&", StringComparison.Ordinal))
        {
            report.Warning(control, "Text", "a text style has no effect where it does not begin the text", "begin the text with the style");
            return;
        }

        var end = text.IndexOf('}', start);
        if (end < 0)
        {
            report.Error(control, "Text", "the brace of a text style is not closed", "close it with }");
            return;
        }

        var style = text[(start + 2)..end];
        if (!style.Contains('[', StringComparison.Ordinal) && !subject.Contains("TextStyle", style)) report.Error(control, "Text", $"{ShownText.Quote(style)} is no style of TextStyle");
    }

    /// <summary>A style is written in braces behind a backslash or an ampersand.</summary>
    private static int Begin(string text)
    {
        var backslash = text.IndexOf(@"{\", StringComparison.Ordinal);
        return backslash >= 0 ? backslash : text.IndexOf("{&", StringComparison.Ordinal);
    }
}
