using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Services are configured with values that Windows takes.</summary>
internal sealed class Ice102() : Ice(102, Severity.Error,
    "MsiServiceConfig has a known kind with an argument of its form, and MsiServiceConfigFailureActions as many delays as actions.",
    "correct the row")
{
    private const int DelayedStart = 3;
    private const int NonCrashFailures = 4;
    private const int ServiceSid = 5;
    private const int Privileges = 6;
    private const int PreShutdown = 7;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("MsiServiceConfig")) CheckConfiguration(row, report);
        foreach (var row in subject.Rows("MsiServiceConfigFailureActions")) CheckFailures(row, report);
    }

    private static void CheckConfiguration(MsiRow row, IceReport report)
    {
        var argument = row.Text("Argument");
        var expected = row.Number("ConfigType") switch
        {
            DelayedStart or NonCrashFailures => argument is "0" or "1" ? null : "0 or 1",
            ServiceSid => argument is "0" or "1" or "3" ? null : "0, 1 or 3",
            Privileges => argument is null || IsList(argument, part => part.StartsWith("Se", StringComparison.Ordinal)) ? null : "names of privileges, separated by [~]",
            PreShutdown => argument is null || IsNumber(argument) ? null : "a number of milliseconds",
            var type => $"argument of a kind from 3 to 7, and not {type}",
        };
        if (expected is not null && argument?.Contains('[', StringComparison.Ordinal) != true || row.Number("ConfigType") is null or < DelayedStart or > PreShutdown)
            report.Error(row, row.Number("ConfigType") is >= DelayedStart and <= PreShutdown ? "Argument" : "ConfigType", $"{ShownText.Quote(argument)} is not {expected}");
        if (row.Number("ConfigType") == PreShutdown && argument is null) report.Warning(row, "Argument", "is empty, which means 180000", "write the milliseconds");
    }

    private static void CheckFailures(MsiRow row, IceReport report)
    {
        var (actions, delays) = (row.Text("Actions") ?? "", row.Text("DelayActions") ?? "");
        if (row.Number("ResetPeriod") is null) report.Warning(row, "ResetPeriod", "is empty, so failures are never forgotten", "write the seconds");
        if (actions.Length > 0 && !IsList(actions, IsNumber)) report.Error(row, "Actions", $"{ShownText.Quote(actions)} is no list of numbers separated by [~]");
        if (delays.Length > 0 && !IsList(delays, IsNumber)) report.Error(row, "DelayActions", $"{ShownText.Quote(delays)} is no list of numbers separated by [~]");
        if (Count(actions) != Count(delays)) report.Error(row, "DelayActions", $"{Count(delays)} delays for {Count(actions)} actions");
    }

    private static int Count(string list) => list.Length == 0 ? 0 : list.Split("[~]").Length;

    private static bool IsList(string list, Func<string, bool> isPart) => list.Split("[~]").All(isPart);

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
