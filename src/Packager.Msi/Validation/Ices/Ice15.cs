using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Content types and extensions name each other.</summary>
internal sealed class Ice15() : Ice(15, Severity.Error,
    "A content type and its extension name each other in MIME and Extension.",
    "write the content type in Extension.MIME_ and the extension in MIME.Extension_")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        var pairs = subject.Rows("MIME").Select(row => (Type: row.Text("ContentType") ?? "", Extension: row.Text("Extension_") ?? ""))
            .Intersect(subject.Rows("Extension").Select(row => (Type: row.Text("MIME_") ?? "", Extension: row.Text("Extension") ?? ""))).ToList();
        var types = pairs.Select(pair => pair.Type).ToHashSet(StringComparer.Ordinal);
        var extensions = pairs.Select(pair => pair.Extension).ToHashSet(StringComparer.Ordinal);
        foreach (var row in subject.Rows("MIME").Where(row => !extensions.Contains(row.Text("Extension_") ?? "")))
            report.Error(row, "Extension_", $"the extension {ShownText.Quote(row.Text("Extension_"))} does not name this content type");
        foreach (var row in subject.Rows("Extension").Where(row => row.Text("MIME_") is { } type && !types.Contains(type)))
            report.Error(row, "MIME_", $"the content type {ShownText.Quote(row.Text("MIME_"))} does not name this extension");
    }
}
