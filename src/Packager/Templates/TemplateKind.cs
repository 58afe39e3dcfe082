using System.Collections.Frozen;
using Packager.Templates.Quoting;

namespace Packager.Templates;

/// <summary>What sort of text a template makes; it decides how every value in it is quoted.</summary>
public sealed class TemplateKind
{
    private TemplateKind(string name, Func<string, string?> refuse, Func<string, string> quote)
    {
        Name = name;
        Refuse = refuse;
        Quote = quote;
        RefuseCode = refuse;
    }

    /// <summary>POSIX shell: each value becomes one word.</summary>
    public static TemplateKind Shell { get; } = new("shell script", AnyText.Refuse, ShellWord.Quote) { Places = static () => new ShellPlaces() };

    /// <summary>systemd.syntax(7): each value is the rest of a line, free of specifiers.</summary>
    public static TemplateKind Unit { get; } = new("unit file", UnitValue.Refuse, UnitValue.Quote)
    {
        RefuseCode = UnitValue.Refuse,
        Helpers = new Dictionary<string, TemplateHelper>(StringComparer.Ordinal)
        {
            ["exec"] = new("a command line, each item one argument", 1, UnitArguments.Write),
            ["words"] = new("a list of words on one line", 1, UnitWords.Write),
            ["assign"] = new("NAME=value for Environment=", 2, UnitAssignment.Write),
        }.ToFrozenDictionary(StringComparer.Ordinal),
    };

    /// <summary>sysusers.d(5) and tmpfiles.d(5): each value is one field.</summary>
    public static TemplateKind Table { get; } = new("table of fields", TableField.Refuse, TableField.Quote);

    /// <summary>deb822(5): each value is a field's value, folded over further lines where it has them.</summary>
    public static TemplateKind Deb822 { get; } = new("deb822 stanza", Deb822Value.Refuse, Deb822Value.Quote);

    /// <summary>man(7): each value is text, never a request.</summary>
    public static TemplateKind Roff { get; } = new("manual page", AnyText.Refuse, RoffText.Quote);

    /// <summary>HTML: each value is text, between tags or within a quoted attribute.</summary>
    public static TemplateKind Html { get; } = new("web page", AnyText.Refuse, HtmlText.Quote) { Places = static () => new HtmlPlaces() };

    /// <summary>A manifest: each value is a YAML scalar that interpolation leaves alone.</summary>
    public static TemplateKind Manifest { get; } = new("manifest", AnyText.Refuse, YamlScalar.Quote)
    {
        Helpers = new Dictionary<string, TemplateHelper>(StringComparer.Ordinal)
        {
            ["line"] = new("one line of a block text", 1, static arguments => arguments[0][0].Quoted(PlainLine.Refuse, YamlScalar.Line)),
        }.ToFrozenDictionary(StringComparer.Ordinal),
    };

    /// <summary>Plain lines: each value stays on its line.</summary>
    public static TemplateKind Lines { get; } = new("plain text", PlainLine.Refuse, static value => value);

    /// <summary>For people, for example <c>shell script</c>.</summary>
    public string Name { get; }

    /// <summary>Says why a value cannot be written, or null when it can.</summary>
    public Func<string, string?> Refuse { get; }

    /// <summary>Writes a value that is not refused.</summary>
    public Func<string, string> Quote { get; }

    /// <summary>Says why a piece of code cannot be written, or null when it can.</summary>
    internal Func<string, string?> RefuseCode { get; private init; }

    /// <summary>Makes what follows the text and knows where a value may stand; null where it may stand anywhere.</summary>
    internal Func<ITemplatePlaces>? Places { get; private init; }

    /// <summary>What this kind can do besides writing a value.</summary>
    internal FrozenDictionary<string, TemplateHelper> Helpers { get; private init; } = FrozenDictionary<string, TemplateHelper>.Empty;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A helper of one kind of text.</summary>
/// <param name="Meaning">For the documentation.</param>
/// <param name="Arguments">How many it takes.</param>
/// <param name="Write">Makes the text from the arguments: texts, or lists of texts.</param>
internal sealed record TemplateHelper(string Meaning, int Arguments, Func<IReadOnlyList<IReadOnlyList<TemplateText>>, string> Write);
