using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Numbers in the registry are numbers.</summary>
internal sealed class Ice70() : Ice(70, Severity.Error,
    "Behind # in a registry value stand digits, behind #x hexadecimal ones.",
    "write ## for a text that begins with #")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Registry"))
        {
            var value = row.Text("Value") ?? "";
            if (!value.StartsWith('#') || value.Contains('[', StringComparison.Ordinal) || (value.Length > 1 && value[1] is '#' or '%')) continue;
            if (value.Length > 1 && value[1] is 'x' or 'X')
            {
                if (!value.Skip(2).All(char.IsAsciiHexDigit)) report.Error(row, "Value", $"{ShownText.Quote(value)} is no hexadecimal value");
            }
            else if (value.Length == 1 || !value.AsSpan(1).TrimStart('-').ToString().All(char.IsAsciiDigit) || value[^1] == '-')
            {
                report.Error(row, "Value", $"{ShownText.Quote(value)} is no number");
            }
        }
    }
}
