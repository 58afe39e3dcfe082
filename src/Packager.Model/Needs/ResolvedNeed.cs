namespace Packager.Model;

/// <summary>A need and the relation that meets it on the target.</summary>
/// <param name="Need">The fact of the payload.</param>
/// <param name="Relation">A relation in the target's own syntax, for example <c>libssl3 (&gt;= 3.0.0)</c> or <c>libicu76 | libicu72</c>.</param>
/// <param name="Source">What said so, for people: <c>packager.lock</c>, <c>symbols of libssl3:amd64 3.0.17</c>, <c>rule dotnet-icu</c>.</param>
public sealed record ResolvedNeed(Need Need, string Relation, string Source)
{
    /// <summary>The field that it belongs to: <c>Depends</c>, or <c>Recommends</c> for what only some installations use.</summary>
    public string Field { get; init; } = "Depends";
}
