using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Default values are texts.</summary>
internal sealed class Ice49() : Ice(49, Severity.Warning,
    "The default value of a registry key is a plain text.",
    "give the value a name, or write a text")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Registry").Where(row => row.Text("Name") is null && IsTyped(row.Text("Value"))))
            report.Warning(row, "Value", $"the default value {ShownText.Quote(row.Text("Value"))} is no plain text");
    }

    private static bool IsTyped(string? value) =>
        value is not null && ((value.StartsWith('#') && !value.StartsWith("##", StringComparison.Ordinal)) || value.Contains("[~]", StringComparison.Ordinal));
}
