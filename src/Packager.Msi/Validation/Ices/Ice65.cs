using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Environment variables get no empty parts.</summary>
internal sealed class Ice65() : Ice(65, Severity.Error,
    "The value of an environment variable neither begins nor ends with a separator, and has [~] at one of its ends only.",
    "write [~];VALUE to append, VALUE;[~] to put it first")
{
    private const string Old = "[~]";

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Environment"))
        {
            if (row.Text("Value") is { } value && value != Old) Check(row, value, report);
        }
    }

    private static void Check(MsiRow row, string value, IceReport report)
    {
        var separator = ';';
        if (value.StartsWith(Old, StringComparison.Ordinal)) (separator, value) = (value[Old.Length], value[(Old.Length + 1)..]);
        else if (value.EndsWith(Old, StringComparison.Ordinal)) (separator, value) = (value[^(Old.Length + 1)], value[..^(Old.Length + 1)]);
        if (char.IsAsciiLetterOrDigit(separator)) report.Warning(row, "Value", $"the separator is '{separator}', a letter or digit");
        if (value.StartsWith(separator) || value.EndsWith(separator)) report.Error(row, "Value", $"{ShownText.Quote(value)} begins or ends with the separator '{separator}'");
        if (value.Contains(Old, StringComparison.Ordinal)) report.Error(row, "Value", "has [~] in its middle");
    }
}
