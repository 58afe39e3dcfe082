namespace Packager.Templates.Quoting;

/// <summary>One word of POSIX shell (Shell Command Language, 2.2.2).</summary>
internal static class ShellWord
{
    /// <summary>Single quotes hold everything but themselves; those are closed, escaped and opened again.</summary>
    public static string Quote(string value) => "'" + value.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
