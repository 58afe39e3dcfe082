namespace Packager.Msi.Validation;

/// <summary>The rules for names and paths of files, folders, cabinets and registry keys.</summary>
internal static class PathText
{
    /// <summary>What a text breaks; null when it keeps the rules, or the category is none of names and paths.</summary>
    public static string? Fault(ColumnCategory category, string text) => category switch
    {
        ColumnCategory.Filename => FileNameText.Fault(text, wildcards: false),
        ColumnCategory.WildCardFilename => FileNameText.Fault(text, wildcards: true),
        ColumnCategory.Cabinet => Cabinet(text),
        ColumnCategory.Path => Path(text),
        ColumnCategory.Paths => text.Split(';').Select(Path).FirstOrDefault(fault => fault is not null),
        ColumnCategory.RegPath => RegistryPath(text),
        _ => null,
    };

    /// <summary>The name of a folder in the Directory table: <c>[short|]target[:[short|]source]</c>, a full stop for the parent itself.</summary>
    /// <param name="text">The name.</param>
    /// <param name="isRoot">Whether it is that of a root, which names a property.</param>
    public static string? DefaultDir(string text, bool isRoot)
    {
        if (isRoot) return IdentifierText.Is(text) ? null : "is no name of a property, as a root needs";
        var parts = text.Split(':');
        if (parts.Length > 2) return "has more than one colon";
        return parts.Select(part => part == "." ? null : FileNameText.Fault(part, wildcards: false)).FirstOrDefault(fault => fault is not null);
    }

    private static string? Cabinet(string text) =>
        text[0] == '#' ? CategoryText.Fault(ColumnCategory.Identifier, text[1..]) is null ? null : "is no name of a stream behind '#'"
        : FileNameText.LongFault(text, wildcards: false);

    private static string? Path(string text)
    {
        if (FormattedText.Parse(text).Fault is { } fault) return "is ill formed: " + fault;
        var isFull = text.StartsWith('[') || text.StartsWith(@"\\", StringComparison.Ordinal) || (text.Length > 2 && char.IsAsciiLetter(text[0]) && text[1] == ':' && text[2] == '\\');
        return isFull ? null : "is no full path";
    }

    private static string? RegistryPath(string text)
    {
        if (FormattedText.Parse(text).Fault is { } fault) return "is ill formed: " + fault;
        return text.StartsWith('\\') || text.EndsWith('\\') ? "begins or ends with a backslash" : null;
    }
}
