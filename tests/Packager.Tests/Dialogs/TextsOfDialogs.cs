using System.Text.RegularExpressions;

namespace Packager.Tests.Dialogs;

public sealed partial class TextsOfDialogs
{
    private const int LineHeight = 10;
    private const int TitleLineHeight = 16;

    [Fact]
    public void AreTheSameInEveryLanguage()
    {
        var english = DialogPackage.Languages.All["en"];
        Assert.All(DialogPackage.Languages.All.Values, language => Assert.Equal(english.Values.Keys, language.Values.Keys));
    }

    [Fact]
    public void KeepWhatIsFilledIn()
    {
        var english = DialogPackage.Languages.All["en"];
        foreach (var (key, text) in DialogPackage.Languages.All.Values.SelectMany(language => language.Values))
        {
            if (key.StartsWith("errors.", StringComparison.Ordinal) || key.StartsWith("details.", StringComparison.Ordinal))
                Assert.Equal(Parameters(english[key]), Parameters(text));
            Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
        }
    }

    [Fact]
    public void FitTheirPlaces() => Assert.All(DialogPackage.All, package =>
    {
        foreach (var cells in package.Msi.Rows("Control").Where(cells => cells[2] is "Text" or "PushButton" or "CheckBox" && cells[9] is string))
        {
            var (text, width, height) = ((string)cells[9]!, (int)cells[5]!, (int)cells[6]!);
            var isTitle = text.StartsWith(@"{\Title}", StringComparison.Ordinal);
            var lines = TextWidth.Lines(Letters(cells[2], TextWidth.Shown(text)), cells[2] switch { "Text" => width, "CheckBox" => width - 14, _ => width - 8 }, isTitle ? 12 : 8);
            Assert.True(lines * (isTitle ? TitleLineHeight : LineHeight) <= height && (cells[2] is "Text" || lines == 1), $"{cells[0]}.{cells[1]}: '{text}' takes {lines} lines");
        }
    });

    [Fact]
    public void OfRadioButtonsFitTheirPlaces() => Assert.All(DialogPackage.All, package => Assert.All(package.Msi.Rows("RadioButton"), cells =>
        Assert.True(TextWidth.Of(Letters("RadioButton", (string)cells[7]!), 8) <= (int)cells[5]! - 14, (string)cells[7]!)));

    [Fact]
    public void UnderlineEachLetterOnceInADialog() => Assert.All(DialogPackage.All, package =>
    {
        foreach (var dialog in package.Msi.Rows("Control").Where(cells => cells[0] is not "ErrorDlg").GroupBy(cells => cells[0]))
        {
            var groups = dialog.Select(cells => cells[8]).OfType<string>().ToHashSet();
            var letters = dialog.Where(HasLetter).Select(cells => (string)cells[9]!)
                .Concat(package.Msi.Rows("RadioButton").Where(cells => groups.Contains((string)cells[0]!)).Select(cells => (string)cells[7]!))
                .Select(Letter).OfType<string>();
            Assert.True(letters.GroupBy(letter => letter).All(letter => letter.Count() == 1), $"{package.Name}, {dialog.Key}: {string.Concat(letters)}");
        }
    });

    [Fact]
    public void LeaveAmpersandsOfTheProductsNameAlone() => Assert.All(DialogPackage.All, package =>
    {
        Assert.DoesNotContain(package.Msi.Rows("Control").Where(HasLetter), cells => ((string)cells[9]!).Contains("[ProductName]", StringComparison.Ordinal));
        Assert.All(package.Msi.Rows("Control").Where(cells => cells[1] is "Launch"), cells => Assert.Contains(@"Guestbook && [\[]Friends[\]] Server", (string)cells[9]!, StringComparison.Ordinal));
    });

    // Texts without the bit NoPrefix, buttons and boxes.
    private static bool HasLetter(IReadOnlyList<object?> cells) =>
        cells[9] is string && (cells[2] is "PushButton" or "CheckBox" || (cells[2] is "Text" && ((int)cells[7]! & 0x20000) == 0));

    private static string? Letter(string text) => Underlined().Match(text.Replace("&&", "", StringComparison.Ordinal)) is { Success: true } match ? match.Groups[1].Value.ToUpperInvariant() : null;

    private static string Letters(object? type, string text) => type is "Text" ? text : text.Replace("&&", "\0", StringComparison.Ordinal).Replace("&", "", StringComparison.Ordinal).Replace('\0', '&');

    private static string Parameters(string text) => string.Join(' ', Parameter().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Parameter();

    [GeneratedRegex("&(.)")]
    private static partial Regex Underlined();
}
