using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>INI files lie in a folder that is known.</summary>
internal sealed class Ice88() : Ice(88, Severity.Warning,
    "IniFile.DirProperty is a directory, or a property that something sets.",
    "name a directory or a property of the package")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        var properties = new KnownProperties(subject);
        foreach (var row in subject.Rows("IniFile").Where(row => row.Text("DirProperty") is { } name && !properties.Contains(name)))
            report.Warning(row, "DirProperty", $"nothing sets {ShownText.Quote(row.Text("DirProperty"))}");
    }
}
