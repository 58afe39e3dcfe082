namespace Packager.Templates.Quoting;

/// <summary>One field of sysusers.d(5) or tmpfiles.d(5): C escapes in double quotes, specifiers doubled.</summary>
internal static class TableField
{
    /// <summary>Refuses what would begin another line.</summary>
    public static string? Refuse(string value) => AnyText.RefuseControls(value, "a field of sysusers.d or tmpfiles.d");

    /// <summary>Quotes the field; an empty one is a minus sign.</summary>
    public static string Quote(string value) => value.Length == 0 ? "-" : value == "-" ? "\"-\"" : UnitWord.Quote(value);
}
