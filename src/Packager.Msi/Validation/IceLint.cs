using System.Collections.Immutable;

namespace Packager.Msi.Validation;

/// <summary>Runs the internal consistency evaluators over a database, anybody's: a package or a merge module. No payload is opened.</summary>
public static class IceLint
{
    /// <summary>Checks a database.</summary>
    /// <param name="database">A package or a merge module; of a patch or a transform nothing is checked, since their tables are no product.</param>
    /// <returns>In the order of the evaluators' numbers, then by table and row.</returns>
    public static ImmutableArray<IceFinding> Check(MsiDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var subject = new IceSubject(database);
        if (subject.Kind == DatabaseKind.Other) return [];
        return [.. IceCatalog.All.Where(ice => subject.Kind == DatabaseKind.Package || ice.ConcernsModules).SelectMany(ice => Check(ice, subject))];
    }

    private static IEnumerable<IceFinding> Check(Ice ice, IceSubject subject)
    {
        var report = new IceReport(ice);
        ice.Check(subject, report);
        return report.Findings;
    }
}
