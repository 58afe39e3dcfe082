using System.Collections.Frozen;
using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Formats;

/// <summary>What Windows does not allow in names of environment variables, and which ones are its own.</summary>
internal static class WindowsVariables
{
    private static readonly FrozenSet<string> s_own = FrozenSet.ToFrozenSet(
    [
        "ComSpec", "DriverData", "NUMBER_OF_PROCESSORS", "OS", "Path", "PATHEXT", "PROCESSOR_ARCHITECTURE", "PROCESSOR_IDENTIFIER", "PROCESSOR_LEVEL",
        "PROCESSOR_REVISION", "PSModulePath", "SystemRoot", "TEMP", "TMP", "USERNAME", "windir",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reports PKG3028 for variables of the machine or a user, which a package takes away again when it is removed.</summary>
    public static void Check(ImmutableArray<KeyValuePair<string, Located<string>>> variables, DiagnosticBag diagnostics)
    {
        CheckNames(variables, diagnostics);
        foreach (var (name, value) in variables.Where(variable => s_own.Contains(variable.Key)))
        {
            // [~] stands for what is there already: the package adds to it, and takes only that away.
            if (value.Value.StartsWith("[~]", StringComparison.Ordinal) || value.Value.EndsWith("[~]", StringComparison.Ordinal)) continue;
            diagnostics.Add(MsiFaults.BadVariable, value.Location, $"'{name}' is Windows' own, and would be replaced now and taken away with the product",
                $"add to it: \"[~];{value.Value}\"; folders of commands (bin) are added to PATH without a word");
        }
    }

    /// <summary>Reports PKG3028 for names that no variable can have, or that two have.</summary>
    public static void CheckNames(ImmutableArray<KeyValuePair<string, Located<string>>> variables, DiagnosticBag diagnostics)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in variables)
        {
            // What begins like this says to Windows Installer how a variable is set.
            var isPossible = name.Length > 0 && name[0] is not ('+' or '-' or '!' or '*') && !name.Contains('=', StringComparison.Ordinal) && !name.Any(char.IsControl);
            if (!isPossible) diagnostics.Add(MsiFaults.BadVariable, value.Location, $"'{name}' cannot be the name of an environment variable", "use letters, digits and underscores");
            else if (!names.Add(name)) diagnostics.Add(MsiFaults.BadVariable, value.Location, $"there is another variable '{name}', whose letters are as good to Windows whether small or capital", "keep one of them");
        }
    }
}
