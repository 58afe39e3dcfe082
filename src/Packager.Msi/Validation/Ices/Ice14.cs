using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>The tree of features has roots.</summary>
internal sealed class Ice14() : Ice(14, Severity.Error,
    "A feature without parent does not follow one, and no feature is its own parent.",
    "clear bit 2 (follow parent) of Attributes, or name a parent")
{
    private const int FollowParent = 2;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Feature"))
        {
            var parent = row.Text("Feature_Parent");
            if (parent is null && ((row.Number("Attributes") ?? 0) & FollowParent) != 0) report.Error(row, "Attributes", "follows a parent that it does not have");
            else if (parent is not null && parent == row.Text("Feature")) report.Error(row, "Feature_Parent", "the feature is its own parent", "name another parent, or none");
        }
    }
}
