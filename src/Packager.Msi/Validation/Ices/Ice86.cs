using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Conditions ask for rights, not for the user's group.</summary>
internal sealed class Ice86() : Ice(86, Severity.Warning,
    "Conditions ask for Privileged and not for AdminUser, which is not set where a policy lets others install.",
    "write Privileged")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var cell in subject.Conditions.Where(cell => cell.Statement.Symbols.Contains(new(ConditionSymbolKind.Property, "AdminUser"))))
            report.Warning(cell.Row, cell.Column, "asks for AdminUser");
    }
}
