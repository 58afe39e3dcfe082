using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Templates;

/// <summary>Checks a template against the model it will be given: every name, block, helper and place, whatever values come later.</summary>
internal sealed class TemplateCheck(TemplateSource source, TemplateKind kind, Type model, DiagnosticBag diagnostics)
{
    private readonly Stack<(TemplateTag Tag, TemplateScope Scope)> _blocks = new();
    private readonly ITemplatePlaces? _places = kind.Places?.Invoke();

    private TemplateScope Scope => _blocks.Count > 0 ? _blocks.Peek().Scope : new TemplateScope(model, null, IsText: false);

    /// <summary>Reports everything that is wrong.</summary>
    public void Run(ImmutableArray<TemplatePiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Tag is { } tag) Check(tag);
            else _places?.Read(piece.Text);
        }

        foreach (var (tag, _) in _blocks.Reverse())
            Fault(TemplateFaults.Syntax, tag, $"the block '{tag.Name}' is never closed", $"write {{{{/{tag.Name}}}}} behind it");
    }

    private void Check(TemplateTag tag)
    {
        if (tag.IsFaulty)
        {
            if (tag.Role == TagRole.Open) _blocks.Push((tag, Scope));
            return;
        }

        switch (tag.Role)
        {
            case TagRole.Raw:
                Fault(TemplateFaults.RawOutput, tag, $"'{tag.Name}' is written without quoting", $"write {{{{{tag.Name}}}}}; each value is quoted for a {kind}");
                break;
            case TagRole.Open:
                Open(tag);
                break;
            case TagRole.Else when _blocks.Count == 0:
                Fault(TemplateFaults.Syntax, tag, "'else' stands outside any block", "open a block with {{#if name}} before it");
                break;
            case TagRole.Close:
                Close(tag);
                break;
            case TagRole.Value:
                Value(tag);
                break;
        }
    }

    private void Open(TemplateTag tag)
    {
        var scope = Scope;
        if (tag.Name is not ("if" or "unless" or "each" or "with") || tag.Words.Length != 2)
            Fault(TemplateFaults.Syntax, tag, $"'{string.Join(' ', tag.Words)}' is no block that Packager's templates know", "allowed are if, unless, each and with, each followed by one name");
        else if (scope.Find(tag.Words[1]) is not { } found) Unknown(tag, tag.Words[1]);
        else if (tag.Name == "each" && found.Sort != TemplateSort.List)
            Fault(TemplateFaults.WrongShape, tag, $"'{tag.Words[1]}' is no list", "use {{#if}} or {{#with}}");
        else if (tag.Name == "with" && found.Sort != TemplateSort.Model)
            Fault(TemplateFaults.WrongShape, tag, $"'{tag.Words[1]}' has no variables of its own", "use {{#if}} or {{#each}}");
        else if (tag.Name is "each" or "with") scope = new TemplateScope(found.Item, scope, found.Item is null);
        _blocks.Push((tag, scope));
    }

    private void Close(TemplateTag tag)
    {
        if (_blocks.Count == 0) Fault(TemplateFaults.Syntax, tag, $"'{tag.Name}' is closed but was never opened", "take the tag away");
        else if (_blocks.Pop().Tag is var open && open.Name != tag.Name)
            Fault(TemplateFaults.Syntax, tag, $"'{tag.Name}' is closed where '{open.Name}' of line {open.Line} is open", $"write {{{{/{open.Name}}}}}");
    }

    private void Value(TemplateTag tag)
    {
        if (_places?.Unsafe is { } place)
            Fault(TemplateFaults.UnsafePlace, tag, $"'{tag.Name}' stands inside {place}", _places.Hint);
        _places?.StepOverValue();
        if (tag.Words.Length == 1) Text(tag);
        else if (tag.Words.Length > 1) Call(tag);
    }

    private void Text(TemplateTag tag)
    {
        if (tag.Name is "@index" or "@first" or "@last") return;
        if (Scope.Find(tag.Name) is not { } found) Unknown(tag, tag.Name);
        else if (found.Sort == TemplateSort.List)
            Fault(TemplateFaults.WrongShape, tag, $"'{tag.Name}' is a list", kind.Helpers.Count > 0 ? "loop over it with {{#each}}, or use {{exec}} or {{words}}" : "loop over it with {{#each}}");
        else if (found.Sort != TemplateSort.Text)
            Fault(TemplateFaults.WrongShape, tag, $"'{tag.Name}' is no text", "ask for it with {{#if}} or open it with {{#with}}");
    }

    private void Call(TemplateTag tag)
    {
        if (!kind.Helpers.TryGetValue(tag.Name, out var helper))
        {
            var known = kind.Helpers.Keys.Order(StringComparer.Ordinal);
            Fault(TemplateFaults.UnknownHelper, tag, $"a {kind} has no helper '{tag.Name}'",
                kind.Helpers.Count == 0 ? "write the name alone; it is quoted by itself" : $"allowed are {string.Join(", ", known)}");
            return;
        }

        if (tag.Words.Length != helper.Arguments + 1)
            Fault(TemplateFaults.UnknownHelper, tag, $"'{tag.Name}' takes {helper.Arguments} names, not {tag.Words.Length - 1}", $"it writes {helper.Meaning}");
        foreach (var name in tag.Words[1..])
        {
            if (Scope.Find(name) is null) Unknown(tag, name);
        }
    }

    private void Unknown(TemplateTag tag, string name) => Fault(TemplateFaults.UnknownVariable, tag, $"there is no variable '{name}' here",
        Suggestion.For(name, Scope.Names) ?? $"there are {string.Join(", ", Scope.Names)}");

    private void Fault(DiagnosticDescriptor descriptor, TemplateTag tag, string message, string hint) =>
        diagnostics.Add(descriptor, source.At(tag), message, hint);
}
