using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A folder that stands for its component is made.</summary>
internal sealed class Ice18() : Ice(18, Severity.Error,
    "A component whose folder is its key path creates the folder, or puts or removes files there.",
    "add the folder and the component to CreateFolder, or name a key path")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var component in subject.Rows("Component").Where(row => row.Text("KeyPath") is null))
        {
            var directory = component.Text("Directory_");
            if (subject.Find("Directory", directory) is { } row && DirectoryTree.IsRoot(row)) continue;
            if (!Uses(component.Text("Component") ?? "", directory, subject)) report.Error(component, "KeyPath", $"the folder {ShownText.Quote(directory)} is the key path and is not created");
        }
    }

    private static bool Uses(string component, string? directory, IceSubject subject) =>
        subject.By("File", "Component_").Contains(component)
        || subject.By("CreateFolder", "Component_")[component].Any(row => row.Text("Directory_") == directory)
        || subject.By("RemoveFile", "Component_")[component].Any(row => row.Text("DirProperty") == directory)
        || subject.By("DuplicateFile", "Component_")[component].Any(row => row.Text("DestFolder") == directory)
        || subject.By("MoveFile", "Component_")[component].Any(row => row.Text("DestFolder") == directory);
}
