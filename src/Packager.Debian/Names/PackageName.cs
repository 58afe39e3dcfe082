using Packager.Model;

namespace Packager.Debian;

/// <summary>Names of packages, Policy §5.6.7: lower case letters, digits, <c>+ - .</c>, at least two characters, beginning with a letter or digit.</summary>
public static class PackageName
{
    /// <summary>Whether a name follows the rule.</summary>
    public static bool IsValid(string name) => name.Length > 1 && char.IsAsciiLetterOrDigit(name[0]) && name.All(IsAllowed);

    /// <summary>Says what is wrong with a name that is not valid (PKG1110).</summary>
    public static Diagnostic Explain(Located<string> name) =>
        ValueFaults.PackageName.At(name.Location, $"package name '{name.Value}' {Fault(name.Value)}", Hint(name.Value));

    private static bool IsAllowed(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '+' or '-' or '.';

    private static string Fault(string name)
    {
        if (name.Length == 0) return "is empty";
        if (name.Any(c => !IsAllowed(c))) return $"contains {Shown(name.First(c => !IsAllowed(c)))}";
        return name.Length == 1 ? "is too short" : $"begins with '{name[0]}'";
    }

    private static string Shown(char c) => char.IsControl(c) ? $"the control character U+{(int)c:X4}" : $"'{c}'";

    private static string Hint(string name)
    {
        var mended = string.Concat(name.ToLowerInvariant().Select(c => c is '_' or ' ' ? '-' : c)).TrimStart('+', '-', '.');
        return IsValid(mended) ? $"write '{mended}'" : "allowed are a-z 0-9 + - . with a letter or digit first and two characters at least";
    }
}
