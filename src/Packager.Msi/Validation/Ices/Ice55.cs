using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Permissions are for something.</summary>
internal sealed class Ice55() : Ice(55, Severity.Error,
    "The objects of LockPermissions exist, and their permissions are given.",
    "correct LockObject or write Permission")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("LockPermissions"))
        {
            var table = row.Text("Table");
            var isThere = table == "CreateFolder"
                ? subject.By(table, "Directory_").Contains(row.Text("LockObject") ?? "")
                : table is not null && subject.Contains(table, row.Text("LockObject"));
            if (!isThere) report.Error(row, "LockObject", $"{ShownText.Quote(row.Text("LockObject"))} is not in {ShownText.Of(table)}");
            if (row.Number("Permission") is null) report.Error(row, "Permission", "no permission is given");
        }
    }
}
