namespace Packager.Templates.Quoting;

/// <summary>What no text can hold, whatever its kind.</summary>
internal static class AnyText
{
    /// <summary>Refuses NUL and what has no UTF-8 form.</summary>
    public static string? Refuse(string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal)) return "contains a NUL character, which no text file can hold";
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return "is not valid Unicode";
            i++;
        }

        return null;
    }

    /// <summary>Refuses all control characters besides, tabs excepted.</summary>
    public static string? RefuseControls(string value, string place) =>
        Refuse(value) ?? (value.Any(c => char.IsControl(c) && c != '\t') ? $"contains a line break or control character, which {place} cannot hold" : null);
}
