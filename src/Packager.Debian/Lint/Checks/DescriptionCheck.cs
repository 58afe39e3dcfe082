using System.Globalization;
using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>The Description field: synopsis and extended description (Policy 3.4, 5.6.13).</summary>
internal sealed partial class DescriptionCheck : LintCheck
{
    private const string Field = "Description";
    private const int Widest = 80;

    public override void Check(LintSubject subject, LintReport report)
    {
        if (subject.Control[Field] is not { } description) return;
        var lines = description.Split('\n');
        CheckSynopsis(lines[0].Trim(), subject.Name, report);
        CheckExtended([.. lines.Skip(1)], subject.Name, report);
    }

    private static void CheckSynopsis(string synopsis, string package, LintReport report)
    {
        if (synopsis.Length == 0)
        {
            report.AddField(LintTags.DescriptionIsEmpty, Field);
            return;
        }

        if (BeginsWithWord(synopsis, package)) report.AddField(LintTags.StartsWithPackageName, Field);
        if (Article().IsMatch(synopsis)) report.AddField(LintTags.StartsWithArticle, Field);
        if (Width(synopsis) > Widest) report.AddField(LintTags.SynopsisTooLong, Field);
    }

    private static void CheckExtended(string[] lines, string package, LintReport report)
    {
        if (lines.All(string.IsNullOrWhiteSpace) && !IsForDebugging(package)) report.AddField(LintTags.NoExtendedDescription, Field);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() is "" or ".") continue;
            var note = string.Create(CultureInfo.InvariantCulture, $"line {i + 1}");
            if (i == 0 && char.IsWhiteSpace(lines[i][0])) report.AddField(LintTags.StartsWithSpaces, Field, note);
            // The blank that begins each line of the field counts.
            if (Width(lines[i]) + 1 > Widest) report.AddField(LintTags.LineTooLong, Field, note);
        }
    }

    private static bool BeginsWithWord(string text, string word)
    {
        if (word.Length == 0 || !text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        // A boundary lies between a character of a word and one of none, whichever comes first.
        return text.Length == word.Length ? IsOfWord(word[^1]) : IsOfWord(word[^1]) != IsOfWord(text[word.Length]);
    }

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static bool IsForDebugging(string package) =>
        package.EndsWith("-dbg", StringComparison.Ordinal) || package.EndsWith("-dbgsym", StringComparison.Ordinal);

    private static int Width(string text) => text.EnumerateRunes().Count();

    [GeneratedRegex(@"^(an?|the)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
