using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>Which WiX the source is for.</summary>
public enum WxsDialect
{
    /// <summary>WiX 3 and wixl: the namespace of 2006.</summary>
    Wix3 = 3,

    /// <summary>WiX 4 and later.</summary>
    Wix4 = 4,
}

/// <summary>What both dialects write differently.</summary>
internal static class WxsWords
{
    /// <summary>An element of the dialect's namespace.</summary>
    public static XName Element(this WxsDialect dialect, string name) => (dialect == WxsDialect.Wix3
        ? XNamespace.Get("http://schemas.microsoft.com/wix/2006/wi")
        : XNamespace.Get("http://wixtoolset.org/schemas/v4/wxs")) + name;

    /// <summary>An element with attributes; those without a value are left out.</summary>
    public static XElement Make(this WxsDialect dialect, string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        var element = new XElement(dialect.Element(name));
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null) element.SetAttributeValue(attribute, value);
        }

        return element;
    }

    /// <summary><c>yes</c>, or nothing.</summary>
    public static string? YesIf(bool condition) => condition ? "yes" : null;

    /// <summary>A condition: an attribute of the element in WiX 4, its text in WiX 3.</summary>
    public static void Condition(this WxsDialect dialect, XElement element, string? condition)
    {
        if (condition is null) return;
        if (dialect == WxsDialect.Wix4) element.SetAttributeValue("Condition", condition);
        else element.Add(condition);
    }
}
