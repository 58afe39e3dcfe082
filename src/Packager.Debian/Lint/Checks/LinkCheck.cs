namespace Packager.Debian;

/// <summary>The text of symbolic links (Policy 10.5): relative and short within one top-level directory, absolute across two.</summary>
internal sealed class LinkCheck : LintCheck
{
    public override void Check(LintSubject subject, LintReport report)
    {
        foreach (var item in subject.Items)
        {
            if (item.IsLink) Check(item, report);
        }
    }

    private static void Check(LintItem item, LintReport report)
    {
        var text = item.Link;
        while (text.Contains("//", StringComparison.Ordinal)) text = text.Replace("//", "/", StringComparison.Ordinal);
        if (text != item.Link) report.Add(LintTags.DoubleSlash, item, item.Link);
        if (text.Length > 1 && text.EndsWith('/'))
        {
            report.Add(LintTags.TrailingSlash, item, item.Link);
            text = text[..^1];
        }

        if (!text.StartsWith('/')) CheckRelative(item, text.Split('/'), report);
        else if (text.Split('/')[1] == item.Name.Split('/')[0]) report.Add(LintTags.AbsoluteLink, item, item.Link);
    }

    private static void CheckRelative(LintItem item, string[] segments, LintReport report)
    {
        var folders = new Stack<string>(item.Key.Split('/')[..^1]);
        string? left = null;
        var at = 0;
        for (; at < segments.Length && segments[at] is "." or ".."; at++)
        {
            if (segments[at] == ".")
            {
                if (segments.Length > 1) report.Add(LintTags.SpuriousSegments, item, item.Link);
            }
            else if (!folders.TryPop(out left))
            {
                report.Add(LintTags.TooManyUps, item, item.Link);
                return;
            }
        }

        var next = at < segments.Length ? segments[at] : null;
        if (left is not null && next == left) report.Add(LintTags.LengthyLink, item, item.Link);
        if (folders.Count == 0 && next != item.Name.Split('/')[0]) report.Add(LintTags.RelativeLink, item, item.Link);
        if (segments.Skip(at + 1).Any(s => s is "." or "..")) report.Add(LintTags.SpuriousSegments, item, item.Link);
    }
}
