using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Folders of the user's profile are removed again.</summary>
internal sealed class Ice64() : Ice(64, Severity.Error,
    "Each folder that the package makes in the user's profile is removed by a row of RemoveFile without file name.",
    "add a row to RemoveFile: no FileName, the folder in DirProperty, 2 in InstallMode")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        var removed = subject.Rows("RemoveFile").Where(row => row.Text("FileName") is null).Select(row => row.Text("DirProperty")).ToHashSet(StringComparer.Ordinal);
        foreach (var row in subject.Rows("Directory"))
        {
            var name = row.Text("Directory");
            if (subject.Directories.IsInProfile(name) && !StandardFolders.OfUsers.Contains(name!) && !removed.Contains(name) && row.Text("DefaultDir")?.Split(':')[0] != ".")
                report.Error(row, "Directory", "the folder is in the user's profile and is not removed");
        }
    }
}
