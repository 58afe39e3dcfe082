using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Permissions are well formed.</summary>
internal sealed class Ice104() : Ice(104, Severity.Error,
    "MsiLockPermissionsEx names objects that exist and well formed security descriptors, and LockPermissions is not used besides.",
    "correct LockObject or SDDLText; use one of both tables")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        if (subject.HasRows("LockPermissions") && subject.HasRows("MsiLockPermissionsEx"))
            report.Error("MsiLockPermissionsEx", "", "", "LockPermissions is used too", "use one of both tables");
        foreach (var row in subject.Rows("MsiLockPermissionsEx"))
        {
            var (table, name) = (row.Text("Table"), row.Text("LockObject"));
            var isThere = table == "CreateFolder" ? subject.By(table, "Directory_").Contains(name ?? "") : table is not null && subject.Contains(table, name);
            if (!isThere) report.Error(row, "LockObject", $"{ShownText.Quote(name)} is not in {ShownText.Of(table)}");
            if (SecurityDescriptorText.Fault(row.Text("SDDLText") ?? "") is { } fault) report.Error(row, "SDDLText", $"{ShownText.Quote(row.Text("SDDLText"))} {fault}");
        }
    }
}
