using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A restart does not tear apart what belongs together.</summary>
internal sealed class Ice28() : Ice(28, Severity.Error,
    "ForceReboot does not stand among the actions that register the product.",
    "move ForceReboot behind PublishProduct")
{
    private static readonly string[] s_together =
    [
        "CreateShortcuts", "PublishFeatures", "PublishProduct", "RegisterClassInfo", "RegisterExtensionInfo", "RegisterMIMEInfo", "RegisterProduct", "RegisterProgIdInfo", "RegisterUser",
    ];

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var sequence in subject.Sequences)
        {
            var places = s_together.Select(name => sequence[name]).OfType<int>().ToList();
            if (sequence["ForceReboot"] is { } place && places.Count > 0 && place > places.Min() && place < places.Max())
                report.Error(sequence.Table, "Sequence", "ForceReboot", $"{place} separates actions from {places.Min()} to {places.Max()} that belong together");
        }
    }
}
