using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>The one that finds nothing: Microsoft's prints the time, which shows that evaluators run at all.</summary>
internal sealed class Ice01() : Ice(1, Severity.Info,
    "Nothing; it shows that evaluators run.",
    "there is nothing to do")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        // By definition there is nothing to find.
    }
}
