using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>32 and 64 bits do not mix.</summary>
internal sealed class Ice80() : Ice(80, Severity.Error,
    "Components, scripts and folders of 64 bits are in a package for a platform of 64 bits, each with its own kind, and the template has the product's language.",
    "set or clear bit 256 of the component, use the folders of its kind, and name the platform in the summary's template")
{
    private static readonly (string Platform, int Schema)[] s_floors = [("Intel64", 150), ("x64", 200), ("Arm64", 500)];
    private static readonly Dictionary<string, bool> s_folders = new(StringComparer.Ordinal)
    {
        ["ProgramFilesFolder"] = false, ["CommonFilesFolder"] = false, ["SystemFolder"] = false,
        ["ProgramFiles64Folder"] = true, ["CommonFiles64Folder"] = true, ["System64Folder"] = true,
    };

    internal override void Check(IceSubject subject, IceReport report)
    {
        CheckSummary(subject, report);
        if (!subject.Template.Is64Bit) CheckFor32Bit(subject, report);
        foreach (var component in subject.Rows("Component")) CheckFolder(component, subject, report);
        CheckTexts(subject, report);
    }

    private static void CheckSummary(IceSubject subject, IceReport report)
    {
        foreach (var (platform, schema) in s_floors.Where(floor => subject.Template.Has(floor.Platform) && subject.Schema < floor.Schema))
            report.Error("_SummaryInformation", "PageCount", "", $"{platform} needs version {schema} of the installer, and the package asks for {subject.Schema}", $"raise the page count of the summary to {schema}");
        if (subject.Property("ProductLanguage") is { } language && !subject.Template.Languages.Contains(language))
            report.Error("Property", "Value", "ProductLanguage", $"{ShownText.Quote(language)} is not in the template {ShownText.Quote(subject.Summary.Template)}");
    }

    private static void CheckFor32Bit(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Component").Where(row => ComponentKinds.Has(row, ComponentKinds.Is64Bit)))
            report.Error(row, "Attributes", "is of 64 bits in a package for 32 bits");
        foreach (var row in subject.Rows("CustomAction").Where(row => (CustomActionType.Of(row) & CustomActionType.Script64) != 0))
            report.Error(row, "Type", "is a script of 64 bits in a package for 32 bits");
        foreach (var row in subject.Rows("Property").Where(row => row.Text("Property") is "System64Folder" or "ProgramFiles64Folder" or "CommonFiles64Folder"))
            report.Warning(row, "Property", "is a folder of 64 bits in a package for 32 bits");
        foreach (var row in subject.Rows("RegLocator").Where(row => row.Number("Type") >= 16)) report.Warning(row, "Type", "searches the registry of 64 bits in a package for 32 bits");
    }

    private static void CheckFolder(MsiRow component, IceSubject subject, IceReport report)
    {
        var is64Bit = ComponentKinds.Has(component, ComponentKinds.Is64Bit);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var directory = component.Text("Directory_"); directory is not null && seen.Add(directory); directory = subject.Find("Directory", directory)?.Text("Directory_Parent"))
        {
            if (!s_folders.TryGetValue(directory, out var folder)) continue;
            if (folder != is64Bit) report.Error(component, "Directory_", $"a component of {(is64Bit ? 64 : 32)} bits is below {directory}");
            return;
        }
    }

    private static void CheckTexts(IceSubject subject, IceReport report)
    {
        foreach (var cell in subject.FormattedCells.Where(cell => (cell.Row.Table.Name, cell.Column) is ("Environment", "Value") or ("Registry", "Value") or ("Shortcut", "Arguments")))
        {
            if (subject.Find("Component", cell.Row.Text("Component_")) is not { } component) continue;
            var is64Bit = ComponentKinds.Has(component, ComponentKinds.Is64Bit);
            foreach (var reference in cell.References.Where(r => r.Kind == FormattedKind.Property && s_folders.TryGetValue(r.Name, out var folder) && folder != is64Bit))
                report.Warning(cell.Row, cell.Column, $"refers to {reference.Name} for a component of {(is64Bit ? 64 : 32)} bits");
        }
    }
}
