using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Texts refer to what is installed with them.</summary>
internal sealed class Ice69() : Ice(69, Severity.Error,
    "[#file], [!file] and [$component] refer to the component of their row, or at least to one of the same feature.",
    "put the row into the component that it refers to, or refer to a directory")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var cell in subject.FormattedCells.Where(cell => cell.Row.Table.Definition.Find("Component_") is not null))
        {
            foreach (var reference in cell.References) Check(cell, reference, subject, report);
        }
    }

    private static void Check(FormattedCell cell, FormattedReference reference, IceSubject subject, IceReport report)
    {
        if (reference.Kind is not (FormattedKind.File or FormattedKind.ShortFile or FormattedKind.Component)) return;
        var isComponent = reference.Kind == FormattedKind.Component;
        if (!isComponent && !subject.Contains("File", reference.Name))
        {
            report.Error(cell.Row, cell.Column, $"refers to {ShownText.Quote(reference.Name)}, which is no file", "name a file of the package");
            return;
        }

        var other = isComponent ? reference.Name : subject.Find("File", reference.Name)?.Text("Component_");
        var own = cell.Row.Text("Component_");
        if (other == own) return;
        var message = $"refers to {ShownText.Quote(reference.Name)} of the component {ShownText.Quote(other)}, and belongs to {ShownText.Quote(own)}";
        if (subject.Features.Of(own).Intersect(subject.Features.Of(other)).Any()) report.Warning(cell.Row, cell.Column, message + ", though of the same feature");
        else report.Error(cell.Row, cell.Column, message + " of another feature");
    }
}
