using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>What should be executable and what should not (Policy 10.4, 10.1).</summary>
internal sealed partial class ExecutableCheck : LintCheck
{
    public override void Check(LintSubject subject, LintReport report)
    {
        foreach (var item in subject.Items)
        {
            if (item.IsFile && item.IsExecutable) CheckExecutable(item, report);
            if (item.Facts.IsScript && LooksLikeScript(item)) CheckScript(item, report);
        }
    }

    private static void CheckExecutable(LintItem item, LintReport report)
    {
        var isProgram = item.Facts.IsElf || item.Facts.IsScript || item.IsHardLink || Foreign().IsMatch(item.Name);
        if (!isProgram) report.Add(LintTags.NotExecutable, item);
        if (item.Facts.Elf is { Soname: not null, Interpreter: null } && !Linker().IsMatch(item.Name))
            report.Add(LintTags.ExecutableLibrary, item, item.Mode.ToString());
        if (item.Name.StartsWith("usr/lib/", StringComparison.Ordinal) && !EmacsAddOn().IsMatch(item.Name)) report.Add(LintTags.ExecutableInLib, item);
    }

    private static void CheckScript(LintItem item, LintReport report)
    {
        if (Interpreter(item).Length == 0) report.Add(LintTags.NoInterpreter, item);
        else if (!item.IsExecutable && !Sourced().IsMatch(item.Name)) report.Add(LintTags.ScriptNotExecutable, item);
    }

    /// <summary>Documentation and sources are read, not started; modules of Python begin with <c>#!</c> out of habit; a template's interpreter is yet to be filled in.</summary>
    private static bool LooksLikeScript(LintItem item)
    {
        var interpreter = Interpreter(item);
        if (Read().IsMatch(item.Name)) return false;
        if (interpreter.EndsWith("python", StringComparison.Ordinal) && item.Name.StartsWith("usr/lib/python3/dist-packages/", StringComparison.Ordinal)) return false;
        if (item.Name.EndsWith(".in", StringComparison.Ordinal) && Placeholder().IsMatch(interpreter)) return false;
        var isAbsolute = interpreter.StartsWith('/') || item.Facts.Hashbang.StartsWith("/usr/bin/env ", StringComparison.Ordinal);
        return item.IsExecutable || isAbsolute || Started().IsMatch(item.Name);
    }

    /// <summary>The program behind <c>#!</c>, or behind env.</summary>
    private static string Interpreter(LintItem item) => Env().Replace(item.Facts.Hashbang, "").Split(' ', '\t')[0];

    /// <summary>What emacsen-common calls for each add-on; lintian's profile for Debian screens these out.</summary>
    [GeneratedRegex("^usr/lib/emacsen-common/packages/(install|remove|compat)/elpa-")]
    private static partial Regex EmacsAddOn();

    [GeneratedRegex(@"^usr(/X11R6)?/man/|\.exe$|\.jar$")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^lib.*/ld-[\d.]+\.so$")]
    private static partial Regex Linker();

    [GeneratedRegex(@"^usr/share/doc/|^usr/src/|^usr/share/cargo/registry/")]
    private static partial Regex Read();

    [GeneratedRegex("bin/|etc/init\\.d/")]
    private static partial Regex Started();

    [GeneratedRegex("^(@|<<)[A-Z_]+(@|>>)$")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^/usr/bin/env\s+")]
    private static partial Regex Env();

    /// <summary>What is read by another program although it begins with an interpreter.</summary>
    [GeneratedRegex(@"^usr/(lib|share)/.*\.(pm|py)|^usr/(lib|share)/ruby/.*\.rb|^usr/share/debconf/confmodule(\.sh)?$|\.(in|erb|ex)$|^etc/init\.d/skeleton$|^etc/menu-methods|^usr/share/bash-completion/completions/|^etc/X11/Xsession\.d")]
    private static partial Regex Sourced();
}
