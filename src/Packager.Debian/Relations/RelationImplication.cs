namespace Packager.Debian;

/// <summary>Whether one relation can be met only where another is met too; dpkg-gencontrol(1) drops relations that others imply.</summary>
public static class RelationImplication
{
    /// <summary>Whether every way to meet a relation meets the other one.</summary>
    public static bool Implies(this Relation relation, Relation other)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(other);
        return relation.Alternatives.All(a => other.Alternatives.Any(b => Implies(a, b)));
    }

    private static bool Implies(RelationAlternative strong, RelationAlternative weak) =>
        strong.Package == weak.Package && strong.Qualifier == weak.Qualifier
        && strong.Architectures.SequenceEqual(weak.Architectures)
        && (weak.Constraint is null || (strong.Constraint is not null && Implies(strong.Constraint, weak.Constraint)));

    private static bool Implies(VersionConstraint strong, VersionConstraint weak)
    {
        var order = strong.Version.CompareTo(weak.Version);
        return (weak.Operator, strong.Operator) switch
        {
            (VersionOperator.LaterOrEqual, VersionOperator.Equal or VersionOperator.LaterOrEqual or VersionOperator.Later) => order >= 0,
            (VersionOperator.Later, VersionOperator.Equal or VersionOperator.LaterOrEqual) => order > 0,
            (VersionOperator.Later, VersionOperator.Later) => order >= 0,
            (VersionOperator.EarlierOrEqual, VersionOperator.Equal or VersionOperator.EarlierOrEqual or VersionOperator.Earlier) => order <= 0,
            (VersionOperator.Earlier, VersionOperator.Equal or VersionOperator.EarlierOrEqual) => order < 0,
            (VersionOperator.Earlier, VersionOperator.Earlier) => order <= 0,
            (VersionOperator.Equal, VersionOperator.Equal) => order == 0,
            _ => false,
        };
    }
}
