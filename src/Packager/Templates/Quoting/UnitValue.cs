namespace Packager.Templates.Quoting;

/// <summary>The value of a directive that takes the rest of its line, systemd.syntax(7).</summary>
internal static class UnitValue
{
    /// <summary>Refuses what would begin another line or swallow the next one.</summary>
    public static string? Refuse(string value) => AnyText.RefuseControls(value, "a line of a unit file")
        ?? (value.TrimEnd().EndsWith('\\') ? "ends in a backslash, which would join the next line of the unit file" : null);

    /// <summary>Doubles the per cent sign, which otherwise begins a specifier (systemd.unit(5), SPECIFIERS).</summary>
    public static string Quote(string value) => value.Replace("%", "%%", StringComparison.Ordinal);
}
