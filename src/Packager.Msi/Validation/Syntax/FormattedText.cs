using System.Collections.Immutable;

namespace Packager.Msi.Validation;

/// <summary>Text of the category Formatted: words in brackets are replaced when it is installed (Windows Installer, "Formatted").</summary>
/// <param name="Fault">What is wrong with it; null when it is well formed.</param>
/// <param name="References">What stands in brackets, in the order in which it ends.</param>
internal sealed record FormattedText(string? Fault, ImmutableArray<FormattedReference> References)
{
    private const int Deepest = 64;

    /// <summary>Reads one in a single pass.</summary>
    public static FormattedText Parse(string text)
    {
        var references = ImmutableArray.CreateBuilder<FormattedReference>();
        var open = new Stack<int>();
        string? fault = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '[')
            {
                if (IsEscape(text, at)) at += 3;
                else if (open.Count < Deepest) open.Push(at + 1);
            }
            else if (text[at] == ']' && open.TryPop(out var start))
            {
                references.Add(FormattedReference.Of(text[start..at]));
            }
        }

        if (open.Count > 0) fault = "a bracket is not closed; one that is meant as such is written [\\[]";
        return new(fault ?? references.FirstOrDefault(r => r.Fault is not null).Fault, references.ToImmutable());
    }

    /// <summary>A bracket, a backslash and one character.</summary>
    private static bool IsEscape(string text, int at) => at + 3 < text.Length && text[at + 1] == '\\' && text[at + 3] == ']';
}
