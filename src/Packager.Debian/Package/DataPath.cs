namespace Packager.Debian;

/// <summary>Names in data.tar: <c>./usr/bin/x</c>, rarely <c>usr/bin/x</c>; directories may end in a slash.</summary>
internal static class DataPath
{
    /// <summary>The absolute path of a stored name, or null when it is none that dpkg should ever follow.</summary>
    public static string? Parse(string name)
    {
        if (name is "." or "./") return "/";
        var rest = name.AsSpan(name.StartsWith("./", StringComparison.Ordinal) ? 2 : 0);
        if (rest.EndsWith('/')) rest = rest[..^1];
        if (rest.IsEmpty || rest.Contains('\n')) return null;
        foreach (var part in rest.Split('/'))
        {
            if (rest[part] is "" or "." or "..") return null;
        }

        return string.Concat("/", rest);
    }
}
