using System.Globalization;

namespace Packager.Msi;

/// <summary>
/// What a deferred action is told: it sees no property but CustomActionData, a single text. It is a line for each field, the number of all fields on the first;
/// a property whose value has a line break would make more of them, which the program notices and refuses.
/// </summary>
internal static class ActionData
{
    private const int WidestTarget = 255;

    /// <summary>The fields, formatted texts, as one.</summary>
    public static string Join(IReadOnlyCollection<string> fields) =>
        string.Join('\n', [(fields.Count + 1).ToString(CultureInfo.InvariantCulture), .. fields]);

    /// <summary>Targets of actions of type 51 that set a property to a text, one after the other; each is as wide as CustomAction.Target at most.</summary>
    /// <param name="property">The property.</param>
    /// <param name="text">A formatted text.</param>
    public static IEnumerable<string> Targets(string property, string text)
    {
        var target = "";
        foreach (var unit in Units(text))
        {
            if (target.Length > 0 && target.Length + unit.Length > WidestTarget)
            {
                yield return target;
                target = $"[{property}]";
            }

            target += unit;
        }

        yield return target;
    }

    /// <summary>The properties that a formatted text names.</summary>
    public static IEnumerable<string> Properties(string text) =>
        Units(text).Where(unit => unit.Length > 2 && unit[0] == '[' && unit[^1] == ']' && (char.IsAsciiLetter(unit[1]) || unit[1] == '_')).Select(unit => unit[1..^1]);

    // Characters, and what stands in brackets as a whole.
    private static IEnumerable<string> Units(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '[' ? EndOfReference(text, at) : at + 1;
            yield return text[at..end];
            at = end;
        }
    }

    private static int EndOfReference(string text, int start)
    {
        // [\x] is the character x, whichever it is.
        if (start + 3 < text.Length && text[start + 1] == '\\' && text[start + 3] == ']') return start + 4;
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '[') depth++;
            else if (text[at] == ']' && --depth == 0) return at + 1;
        }

        return text.Length;
    }
}
