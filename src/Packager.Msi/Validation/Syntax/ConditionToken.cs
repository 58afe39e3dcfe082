namespace Packager.Msi.Validation;

/// <summary>A word of a conditional statement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="At">Where it stands, counted from 0.</param>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text, int At);

/// <summary>The kinds of words.</summary>
internal enum ConditionTokenKind
{
    /// <summary>A name, a number or a text in quotes.</summary>
    Value,

    /// <summary><c>= &lt;&gt; &lt; &gt; &lt;= &gt;= &gt;&lt; &lt;&lt; &gt;&gt;</c>, each perhaps behind a tilde.</summary>
    Comparison,

    /// <summary><c>AND OR XOR EQV IMP</c>.</summary>
    Connective,

    /// <summary><c>NOT</c>.</summary>
    Not,

    /// <summary><c>(</c>.</summary>
    Open,

    /// <summary><c>)</c>.</summary>
    Close,
}
