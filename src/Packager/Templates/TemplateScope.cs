namespace Packager.Templates;

/// <summary>The variables that are in sight at one point of a template.</summary>
/// <param name="Model">The model whose variables they are; null inside a loop over texts.</param>
/// <param name="Outer">The scope around it, reached by <c>../</c>.</param>
/// <param name="IsText">Whether <c>this</c> is a text.</param>
internal sealed record TemplateScope(Type? Model, TemplateScope? Outer, bool IsText)
{
    /// <summary>The names in sight, sorted.</summary>
    public IEnumerable<string> Names => Model is null ? ["this"] : TemplateShape.Of(Model).Members.Keys;

    /// <summary>What a path means here; null when it means nothing.</summary>
    public Found? Find(string path)
    {
        if (path.StartsWith("../", StringComparison.Ordinal)) return Outer?.Find(path[3..]);
        if (path.StartsWith("@root.", StringComparison.Ordinal)) return Outermost.Find(path[6..]);
        if (path is "@first" or "@last" or "@index") return Outer is null ? null : new(TemplateSort.Flag, null);
        if (path == "this") return IsText ? new(TemplateSort.Text, null) : new(TemplateSort.Model, Model);
        return path.StartsWith("this.", StringComparison.Ordinal) ? Walk(path[5..]) : Walk(path);
    }

    private TemplateScope Outermost => Outer?.Outermost ?? this;

    private Found? Walk(string path)
    {
        Found? found = new(TemplateSort.Model, Model);
        foreach (var part in path.Split('.'))
        {
            if (found is not { Sort: TemplateSort.Model, Item: { } type }) return null;
            found = TemplateShape.Of(type).Members.TryGetValue(part, out var member) ? new(member.Sort, member.Item) : null;
        }

        return found;
    }

    /// <summary>A variable: what it is and, for lists and models, of what.</summary>
    public readonly record struct Found(TemplateSort Sort, Type? Item);
}
