using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>Reads single values: expands them as the dialect says, then takes them for what the key wants.</summary>
internal sealed class ValueReader
{
    private readonly Dialects _dialect;
    private readonly DiagnosticBag _bag;
    private readonly Interpolation _interpolation;
    private readonly NfpmExpansion _expansion;

    /// <summary>A reader for one dialect.</summary>
    /// <param name="dialect">Which rule of expansion holds.</param>
    /// <param name="values">What variables stand for.</param>
    /// <param name="bag">Receives PKG1025 to PKG1030 and PKG104x.</param>
    public ValueReader(Dialects dialect, IReadOnlyDictionary<string, string> values, DiagnosticBag bag)
    {
        (_dialect, _bag) = (dialect, bag);
        (_interpolation, _expansion) = (new Interpolation(values, bag), new NfpmExpansion(values, bag));
    }

    /// <summary>The text of a scalar after expansion; null when a variable is undefined.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="path">Its key with those above it, joined by full stops: nfpm expands some keys and not others.</param>
    public string? Expand(ScalarNode scalar, string path)
    {
        if (_dialect == Dialects.Packager) return _interpolation.Expand(scalar);
        if (!NfpmRules.Expanded.Contains(path)) return scalar.Text;
        var text = _expansion.Expand(scalar);
        return path.StartsWith(NfpmRules.ExpandedEntry, StringComparison.Ordinal) ? text.Trim() : text;
    }

    /// <summary>A text; in nfpm's dialect an empty one is none.</summary>
    public Located<string>? Text(Key key, ScalarNode scalar, string path)
    {
        if (Expand(scalar, path) is not { } text || (text.Length == 0 && _dialect == Dialects.Nfpm)) return null;
        return IsAllowed(key, text, scalar.Location) ? new(text, scalar.Location) : null;
    }

    /// <summary>true or false; nfpm's YAML 1.1 knows more words for them.</summary>
    public Located<bool>? Flag(ScalarNode scalar, string path)
    {
        if (Expand(scalar, path) is not { } text) return null;
        if (text is "true" or "false") return new(text == "true", scalar.Location);
        var (yes, no) = (text.ToLowerInvariant() is "true" or "yes" or "on" or "y", text.ToLowerInvariant() is "false" or "no" or "off" or "n");
        if (_dialect == Dialects.Nfpm && (yes || no)) return new(yes, scalar.Location);
        _bag.Add(ManifestFaults.NotAFlag, scalar.Location, $"'{text}' is neither true nor false", yes ? "write true" : no ? "write false" : "write true or false");
        return null;
    }

    /// <summary>Permission bits.</summary>
    public Located<UnixMode>? Mode(ScalarNode scalar, string path) =>
        Expand(scalar, path) is { } text && ModeText.Parse(text, scalar.Location, _bag) is { } mode ? new(mode, scalar.Location) : null;

    /// <summary>A time.</summary>
    public Located<DateTimeOffset>? Moment(ScalarNode scalar, string path) =>
        Expand(scalar, path) is { Length: > 0 } text && MomentText.Parse(text, scalar.Location, _bag) is { } moment ? new(moment, scalar.Location) : null;

    /// <summary>A list of texts.</summary>
    public ImmutableArray<Located<string>> Texts(Key key, SequenceNode list, string path)
    {
        var dropsEmpty = _dialect == Dialects.Nfpm && NfpmRules.Expanded.Contains(path);
        var texts = ImmutableArray.CreateBuilder<Located<string>>(list.Items.Length);
        foreach (var item in list.Items.OfType<ScalarNode>())
        {
            if ((item.IsNull && _dialect == Dialects.Packager) || Expand(item, path) is not { } text) continue;
            if (dropsEmpty) text = text.Trim();
            if (text.Length == 0 && dropsEmpty) continue;
            if (IsAllowed(key, text, item.Location)) texts.Add(new(text, item.Location));
        }

        return texts.DrainToImmutable();
    }

    /// <summary>A list written as one value.</summary>
    public ImmutableArray<Located<string>>? Shorthand(Key key, ScalarNode scalar, string path)
    {
        if (Expand(scalar, path) is not { } text) return null;
        if (key.Attribute.Shorthand == Manifest.Shorthand.One) return IsAllowed(key, text, scalar.Location) ? [new(text, scalar.Location)] : null;
        if (Words.Split(text) is { } words) return [.. words.Select(word => new Located<string>(word, scalar.Location))];
        _bag.Add(ManifestFaults.UnclosedQuote, scalar.Location, $"a quote in '{text}' is never closed", "close it, or write the command as a list");
        return null;
    }

    /// <summary>A map of texts in the order of the file.</summary>
    public ImmutableArray<KeyValuePair<string, Located<string>>> Map(Key key, MappingNode map, string path)
    {
        var texts = ImmutableArray.CreateBuilder<KeyValuePair<string, Located<string>>>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (entry.Value is not ScalarNode { IsNull: false } scalar || Expand(scalar, path) is not { } text) continue;
            if (IsAllowed(key, text, scalar.Location)) texts.Add(new(entry.Key, new(text, scalar.Location)));
        }

        return texts.DrainToImmutable();
    }

    /// <summary>Lines of a unit by section; a list gives one name several lines.</summary>
    public ImmutableArray<UnitDirective> Directives(MappingNode map, string path) =>
    [
        .. from section in map.Entries
           where section.Value is MappingNode
           from line in ((MappingNode)section.Value).Entries
           from scalar in (line.Value is SequenceNode several ? several.Items : [line.Value]).OfType<ScalarNode>()
           let text = Expand(scalar, path)
           where text is not null
           select new UnitDirective(section.Key, line.Key, new(text, scalar.Location)),
    ];

    private bool IsAllowed(Key key, string text, SourceLocation location)
    {
        var values = key.Attribute.Values;
        if (values.Length == 0 || values.Contains(text, StringComparer.Ordinal)) return true;
        _bag.Add(ManifestFaults.UnknownValue, location, $"'{key.Name}' cannot be '{text}'", Suggestion.For(text, values) ?? "it is one of " + string.Join(", ", values));
        return false;
    }
}
