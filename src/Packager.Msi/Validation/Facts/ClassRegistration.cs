using System.Text.RegularExpressions;

namespace Packager.Msi.Validation;

/// <summary>Keys below HKEY_CLASSES_ROOT that tables of their own write.</summary>
internal static class ClassRegistration
{
    /// <summary>The key (S text without a backslash, G a GUID, I a number), the value's name or - for the default one, the table.</summary>
    private const string Table = """
        CLSID|AppID|AppId
        {S}\CLSID|-|ProgId
        {S}\CurVer|-|ProgId
        {S}\DefaultIcon|-|ProgId
        {S}\shell\{S}\command|-|Verb
        .{S}|-|Extension
        .{S}|Content Type|MIME
        .{S}\shell\{S}\command|-|Verb
        AppID\{G}|-|AppId
        AppID\{G}|ActivateAtStorage|AppId
        AppID\{G}|DllSurrogate|AppId
        AppID\{G}|LocalService|AppId
        AppID\{G}|RemoteServerName|AppId
        AppID\{G}|ServiceParameters|AppId
        AppID\{G}|RunAs|AppId
        CLSID\{G}|-|Class
        CLSID\{G}\DefaultIcon|-|Class
        CLSID\{G}\InprocHandler|-|Class
        CLSID\{G}\InprocHandler32|-|Class
        CLSID\{G}\InprocServer|-|Class
        CLSID\{G}\InprocServer32|-|Class
        CLSID\{G}\LocalServer|-|Class
        CLSID\{G}\LocalServer32|-|Class
        CLSID\{G}\ProgID|-|Class
        CLSID\{G}\RemoteServer32|-|Class
        FileType\{G}\{I}|-|Class
        MIME\Database\Content Type\{S}/{S}|CLSID|MIME
        MIME\Database\Content Type\{S}/{S}|Extension|MIME
        """;

    private static readonly (Regex Key, string? Name, string Table)[] s_patterns = [.. Table.Split('\n').Select(line => line.Trim().Split('|')).Select(Pattern)];

    /// <summary>The table that is meant for a value; null when there is none.</summary>
    public static string? Find(string key, string? name, string? value) =>
        value is null ? null : s_patterns.FirstOrDefault(pattern => string.Equals(pattern.Name, name, StringComparison.OrdinalIgnoreCase) && pattern.Key.IsMatch(key)).Table;

    private static (Regex Key, string? Name, string Table) Pattern(string[] fields)
    {
        var key = Regex.Escape(fields[0]).Replace(@"\{S}", @"[^\\/]+", StringComparison.Ordinal)
            .Replace(@"\{G}", @"\{[0-9A-F-]{36}\}", StringComparison.Ordinal).Replace(@"\{I}", "[0-9]+", StringComparison.Ordinal);
        return (new Regex(@"\A" + key + @"\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), fields[1] == "-" ? null : fields[1], fields[2]);
    }
}
