namespace Packager.Debian;

/// <summary>The sections of the archive, Policy §2.4; outside of main they follow the area's name and a slash.</summary>
public static class Section
{
    /// <summary>The sections without an area.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "admin", "cli-mono", "comm", "database", "debian-installer", "debug", "devel", "doc", "editors", "education", "electronics", "embedded",
        "fonts", "games", "gnome", "gnu-r", "gnustep", "graphics", "hamradio", "haskell", "httpd", "interpreters", "introspection", "java",
        "javascript", "kde", "kernel", "libdevel", "libs", "lisp", "localization", "mail", "math", "metapackages", "misc", "net", "news", "ocaml",
        "oldlibs", "otherosfs", "perl", "php", "python", "raku", "ruby", "rust", "science", "shells", "sound", "tasks", "tex", "text", "utils",
        "vcs", "video", "web", "x11", "xfce", "zope",
    };

    private static readonly string[] s_areas = ["contrib", "main", "non-free", "non-free-firmware"];

    /// <summary>Whether it is one of <see cref="Known"/>, or one of them in an area of the archive.</summary>
    public static bool IsKnown(string section)
    {
        var slash = section.IndexOf('/');
        return slash < 0 ? Known.Contains(section) : s_areas.Contains(section[..slash]) && Known.Contains(section[(slash + 1)..]);
    }
}
