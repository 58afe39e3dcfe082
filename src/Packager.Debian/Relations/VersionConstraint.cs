namespace Packager.Debian;

/// <summary>The operators of Policy §7.1.</summary>
public enum VersionOperator
{
    /// <summary><c>&lt;&lt;</c></summary>
    Earlier,

    /// <summary><c>&lt;=</c></summary>
    EarlierOrEqual,

    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>&gt;=</c></summary>
    LaterOrEqual,

    /// <summary><c>&gt;&gt;</c></summary>
    Later,
}

/// <summary>A bound on a version, for example <c>&gt;= 3.0.0</c>.</summary>
/// <param name="Operator">How the installed version must compare.</param>
/// <param name="Version">With what.</param>
public sealed record VersionConstraint(VersionOperator Operator, DebianVersion Version)
{
    private static readonly string[] s_symbols = ["<<", "<=", "=", ">=", ">>"];

    /// <summary>The operator as it is written.</summary>
    public string Symbol => s_symbols[(int)Operator];

    /// <summary>Whether a version meets the bound.</summary>
    public bool IsMetBy(DebianVersion version) => (Operator, version.CompareTo(Version)) switch
    {
        (VersionOperator.Earlier, < 0) or (VersionOperator.EarlierOrEqual, <= 0) or (VersionOperator.Equal, 0)
            or (VersionOperator.LaterOrEqual, >= 0) or (VersionOperator.Later, > 0) => true,
        _ => false,
    };

    /// <summary><c>&gt;= 3.0.0</c></summary>
    public override string ToString() => $"{Symbol} {Version}";

    internal static VersionOperator? FindOperator(string symbol) =>
        Array.IndexOf(s_symbols, symbol) is >= 0 and var index ? (VersionOperator)index : null;
}
