using Packager.Model;

namespace Packager.Templates;

/// <summary>A value on its way into a template, with the place it came from and the bag that hears when it cannot be written.</summary>
internal sealed record TemplateText(string Value, SourceLocation Location, bool IsCode, DiagnosticBag Diagnostics)
{
    /// <summary>The text as it stands in a text of this kind; empty, and a diagnostic, when it cannot stand there.</summary>
    public string In(TemplateKind kind) => Quoted(IsCode ? kind.RefuseCode : kind.Refuse, IsCode ? static v => v : kind.Quote);

    /// <summary>The same with another pair of rules, for helpers.</summary>
    public string Quoted(Func<string, string?> refuse, Func<string, string> quote)
    {
        if (refuse(Value) is not { } reason) return quote(Value);
        Diagnostics.Add(TemplateFaults.Inexpressible, Location, $"'{Printable(Value)}' {reason}");
        return "";
    }

    private static string Printable(string value) =>
        string.Concat(value.Take(80).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString()));
}
