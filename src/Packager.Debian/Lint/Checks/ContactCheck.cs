using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>The Maintainer field (Policy 5.6.2): a name and a mail address in angle brackets, as RFC 5322 has them, comments in parentheses included.</summary>
internal sealed partial class ContactCheck : LintCheck
{
    private const string Field = "Maintainer";

    public override void Check(LintSubject subject, LintReport report)
    {
        if (subject.Control[Field] is not { } contacts) return;
        foreach (Match part in Part().Matches(contacts))
        {
            if (part.Value.Trim() is { Length: > 0 } contact) Check(contact, report);
        }
    }

    private static void Check(string contact, LintReport report)
    {
        var match = Contact().Match(contact);
        if (!match.Success)
        {
            report.AddField(LintTags.MalformedContact, Field, $"{Field} {Read(contact)}");
            return;
        }

        var address = match.Groups["address"].Value;
        if (!Host().IsMatch(match.Groups["host"].Value)) report.AddField(LintTags.BogusMailHost, Field, $"{Field} {address}");
        if (match.Groups["name"].Value.Trim().Length == 0) report.AddField(LintTags.NoPhrase, Field, $"{Field} {address}");
    }

    /// <summary>How far a parser of addresses comes: to the end of the brackets, or of the first word where there are none.</summary>
    private static string Read(string contact) => contact.Contains('<', StringComparison.Ordinal) ? contact : contact.Split(' ')[0];

    /// <summary>What stands between commas that are not in quotes.</summary>
    [GeneratedRegex("""(?:"(?:[^"\\]|\\.)*"|[^",])+""")]
    private static partial Regex Part();

    [GeneratedRegex("""^(?:(?<name>(?:"(?:[^"\\]|\\.)*"|\([^()\\]*\)|[^"<>@,;:()\[\]\\])*)<(?<address>[^\s<>@,;:()\[\]"]+@(?<host>[^\s<>@,;:()\[\]"]+))>|(?<address>[^\s<>@,;:()\[\]"]+@(?<host>[^\s<>@,;:()\[\]"]+)))$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Contact();

    /// <summary>At least two labels of letters, digits and inner hyphens.</summary>
    [GeneratedRegex(@"^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$")]
    private static partial Regex Host();
}
