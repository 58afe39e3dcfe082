using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>Maintainer scripts (Policy 6, 10.4): they stop at the first fault, leave services to deb-systemd-invoke and commands to PATH.</summary>
internal sealed partial class MaintainerScriptCheck : LintCheck
{
    private static readonly string[] s_names = ["config", "preinst", "postinst", "prerm", "postrm"];

    public override void Check(LintSubject subject, LintReport report)
    {
        foreach (var name in subject.Members.Select(m => m.Name).Where(s_names.Contains))
        {
            var text = subject.MemberText(name)!;
            if (text.StartsWith("\u007fELF", StringComparison.Ordinal)) continue;
            var script = ShellScript.Parse(text);
            if (script.Interpreter.Length == 0) report.AddMember(LintTags.NoInterpreter, name);
            else Check(name, script, report);
        }
    }

    private static void Check(string name, ShellScript script, LintReport report)
    {
        if (!script.Commands.Any(c => !Boilerplate().IsMatch(c.Text))) report.AddMember(LintTags.EmptyScript, name);
        if (!script.IsShell) return;
        foreach (var (text, line) in script.Lines)
        {
            if (Systemctl().IsMatch(text) && !text.Contains("daemon-reload", StringComparison.Ordinal)) report.AddMember(LintTags.CallsSystemctl, name, line);
        }

        foreach (var command in script.Commands.Where(c => !c.IsGenerated)) CheckPaths(name, command, report);
        if (!script.StopsAtFaults) report.AddMember(LintTags.IgnoresErrors, name);
    }

    private static void CheckPaths(string name, ShellCommand command, LintReport report)
    {
        foreach (Match inner in Backticks().Matches(command.Text)) Report(CommandWithPath().Match(inner.Groups[1].Value), "in backticks");
        Report(TestOfPath().Match(command.Text), "in test syntax");
        Report(CommandWithPath().Match(Backticks().Replace(command.Text, "")), "plain script");

        void Report(Match match, string where)
        {
            if (match.Success) report.AddMember(LintTags.CommandWithPath, name, command.Line, $"{match.Groups["path"].Value} ({where})");
        }
    }

    /// <summary>The frame that helpers leave when nothing was put into it.</summary>
    [GeneratedRegex("""^\s*(?:set\s+-\w+|case\s+"?\$1"?\s+in|(?:[a-z|-]+|\*)\)|[:;]+|echo\s+"[^"]+"(?:\s*>&2)?|esac|exit\s+\d+)\s*$""")]
    private static partial Regex Boilerplate();

    [GeneratedRegex(@"^(?:.+;)?\s*systemctl\b")]
    private static partial Regex Systemctl();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();

    [GeneratedRegex(ShellScript.CommandStart + @"(?<path>/(?:usr/)?s?bin/[\w.+-]+)(?:\s|;|$)")]
    private static partial Regex CommandWithPath();

    [GeneratedRegex(@"\[\s+(?:!\s+)?-x\s+(?<path>/(?:usr/)?s?bin/[\w.+-]+)\s+\]")]
    private static partial Regex TestOfPath();
}
