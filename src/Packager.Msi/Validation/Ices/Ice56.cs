using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>All files lie below TARGETDIR.</summary>
internal sealed class Ice56() : Ice(56, Severity.Error,
    "TARGETDIR is the one root of all directories with files, and its DefaultDir is SourceDir.",
    "put the directory below TARGETDIR")
{
    private const string Root = "TARGETDIR";

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var root in subject.Rows("Directory").Where(DirectoryTree.IsRoot))
        {
            var name = root.Text("Directory") ?? "";
            if (name == Root && root.Text("DefaultDir") != "SourceDir") report.Error(root, "DefaultDir", $"{ShownText.Quote(root.Text("DefaultDir"))} is not SourceDir", "write SourceDir");
            if (name != Root && HasFiles(name, subject)) report.Error(root, "Directory", "is a root besides TARGETDIR, and has files in it or below");
        }
    }

    private static bool HasFiles(string root, IceSubject subject)
    {
        var folders = subject.Directories.Below([root]);
        var files = subject.By("File", "Component_");
        return folders.SelectMany(folder => subject.By("Component", "Directory_")[folder]).Any(component => files.Contains(component.Text("Component") ?? ""));
    }
}
