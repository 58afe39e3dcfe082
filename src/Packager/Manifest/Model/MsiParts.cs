using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>msi.registry</c>.</summary>
public sealed record MsiRegistryEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The root.</summary>
    [Key("root", "Whose part of the registry: the machine's, the user's, that of whoever it is installed for, or that of file types.", Dialects = Dialects.Packager, Default = "installed", Values = ["installed", "machine", "user", "classes"])]
    public Located<string>? Root { get; init; }

    /// <summary>The key.</summary>
    [Key("key", "The key.", Dialects = Dialects.Packager, Example = "Software\\\\Example\\\\Guestbook")]
    public Located<string>? Key { get; init; }

    /// <summary>The name.</summary>
    [Key("name", "The value's name; the key's default value unless given.", Dialects = Dialects.Packager)]
    public Located<string>? Name { get; init; }

    /// <summary>The type.</summary>
    [Key("type", "What kind of value it is.", Dialects = Dialects.Packager, Default = "string", Values = ["string", "expand", "dword", "multi", "binary"])]
    public Located<string>? Type { get; init; }

    /// <summary>The feature.</summary>
    [Key("feature", "The feature that it belongs to.", Dialects = Dialects.Packager, Default = "Main")]
    public Located<string>? Feature { get; init; }

    /// <summary>The value.</summary>
    [Key("value", "The value; [INSTALLFOLDER] and other properties in brackets are filled in. Lines of a multi value are its texts.", Dialects = Dialects.Packager, Example = "[INSTALLFOLDER]")]
    public Located<string>? Value { get; init; }
}

/// <summary>One entry of <c>msi.shortcuts</c>.</summary>
public sealed record MsiShortcutEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>What people read.</summary>
    [Key("name", "What people read.", Dialects = Dialects.Packager, Example = "Guestbook")]
    public Located<string>? Name { get; init; }

    /// <summary>What it starts.</summary>
    [Key("target", "The dst of the file that it opens.", Dialects = Dialects.Packager, Example = "app/guestbook.exe")]
    public Located<string>? Target { get; init; }

    /// <summary>Where it lies.</summary>
    [Key("place", "Where it lies.", Dialects = Dialects.Packager, Default = "start_menu", Values = ["start_menu", "desktop", "startup"])]
    public Located<string>? Place { get; init; }

    /// <summary>A folder below that.</summary>
    [Key("folder", "A folder below that place.", Dialects = Dialects.Packager)]
    public Located<string>? Folder { get; init; }

    /// <summary>Arguments.</summary>
    [Key("arguments", "Arguments, as they would be typed.", Dialects = Dialects.Packager)]
    public Located<string>? Arguments { get; init; }

    /// <summary>A tip.</summary>
    [Key("description", "What appears when the pointer rests on it.", Dialects = Dialects.Packager)]
    public Located<string>? Description { get; init; }

    /// <summary>The feature.</summary>
    [Key("feature", "The feature that it belongs to; the target's unless given.", Dialects = Dialects.Packager)]
    public Located<string>? Feature { get; init; }

    /// <summary>An icon.</summary>
    [Key("icon", "An .ico file; the target's own icon unless given.", Dialects = Dialects.Packager, Example = "packaging/guestbook.ico")]
    public Located<string>? Icon { get; init; }
}

/// <summary>One entry of <c>msi.conditions</c>.</summary>
public sealed record MsiConditionEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The condition.</summary>
    [Key("condition", "A condition of Windows Installer's that must hold before anything is installed.", Dialects = Dialects.Packager, Example = "JAVAHOME")]
    public Located<string>? Condition { get; init; }

    /// <summary>The message.</summary>
    [Key("message", "What is said when it does not hold.", Dialects = Dialects.Packager)]
    public Located<string>? Message { get; init; }
}
