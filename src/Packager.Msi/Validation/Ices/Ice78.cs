using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Advertising shows nothing.</summary>
internal sealed class Ice78() : Ice(78, Severity.Error,
    "AdvtUISequence is empty or absent.",
    "take the rows out")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("AdvtUISequence")) report.Error(row, "Action", "nothing is shown while a product is advertised");
    }
}
