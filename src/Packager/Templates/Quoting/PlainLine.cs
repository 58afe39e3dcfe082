namespace Packager.Templates.Quoting;

/// <summary>A value that shares its line with others and has no quoting at all.</summary>
internal static class PlainLine
{
    /// <summary>Refuses what would begin another line.</summary>
    public static string? Refuse(string value) => AnyText.RefuseControls(value, "a line of this text");
}
