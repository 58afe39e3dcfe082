using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Debian;

/// <summary>One item of a relationship field (Policy §7.1): one package, or alternatives of which any will do.</summary>
/// <param name="Alternatives">In order of preference; never empty.</param>
public sealed record Relation(ImmutableArray<RelationAlternative> Alternatives)
{
    /// <summary>Reads one item such as <c>libicu76 | libicu72 (&gt;= 72.1)</c>, or reports what is wrong with it (PKG112x).</summary>
    public static Relation? Parse(Located<string> text, DiagnosticBag bag) => new RelationReader(text, bag).Read();

    /// <summary>Reads one item; false when it is malformed.</summary>
    public static bool TryParse(string text, out Relation? relation) =>
        (relation = Parse(new Located<string>(text, SourceLocation.None), [])) is not null;

    /// <summary>Reads a whole field, items separated by commas; false when one of them is malformed.</summary>
    public static bool TryParseField(string field, out ImmutableArray<Relation> relations)
    {
        var all = ImmutableArray.CreateBuilder<Relation>();
        relations = [];
        foreach (var item in field.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TryParse(item, out var relation)) return false;
            all.Add(relation!);
        }

        relations = all.DrainToImmutable();
        return true;
    }

    /// <summary>What remains of it on an architecture: alternatives restricted to others are left out, restrictions are dropped. Null when nothing remains.</summary>
    public Relation? For(string architecture)
    {
        var kept = Alternatives.Where(a => a.AppliesTo(architecture)).Select(a => a with { Architectures = [] });
        return new Relation([.. kept]) is { Alternatives.Length: > 0 } relation ? relation : null;
    }

    /// <summary>The canonical text, <c>a | b (&gt;= 1)</c>.</summary>
    public override string ToString() => string.Join(" | ", Alternatives);

    /// <summary>Whether both have the same canonical text.</summary>
    public bool Equals(Relation? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
