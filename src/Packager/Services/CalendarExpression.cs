using System.Text.RegularExpressions;

namespace Packager.Services;

/// <summary>The shape of a calendar expression, systemd.time(7) "CALENDAR EVENTS": a word, or weekdays, date and time, each optional; then a time zone.</summary>
internal static partial class CalendarExpression
{
    private const int Limit = 200;

    private const string Word = "minutely|hourly|daily|monthly|weekly|yearly|quarterly|semiannually|annually";
    private const string Day = "(?:mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private const string Days = Day + @"(?:(?:,|\.\.|-)" + Day + ")*,?";

    // Numbers, ranges, lists and repetitions; an asterisk for any.
    private const string Part = @"[0-9*](?:[0-9*,/]|\.\.)*";
    private const string Date = Part + "(?:-" + Part + ")?[-~]" + Part;
    private const string Time = Part + ":" + Part + "(?::" + Part + @"(?:\.[0-9*/]+)?)?";
    private const string Zone = "(?:UTC|[A-Z][A-Za-z]*(?:/[A-Za-z0-9_+-]+)+)";

    /// <summary>Whether systemd would read it; whether a day of that number exists is its own affair.</summary>
    public static bool IsValid(string text) => text.Length is > 0 and <= Limit && Shape().IsMatch(text);

    [GeneratedRegex("^(?:(?i:" + Word + ")|(?i:" + Days + ")(?: " + Date + ")?(?: " + Time + ")?|" + Date + "(?: " + Time + ")?|" + Time + ")(?: " + Zone + ")?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
