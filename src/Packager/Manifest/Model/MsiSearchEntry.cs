using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>msi.searches</c>.</summary>
public sealed record MsiSearchEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The property.</summary>
    [Key("property", "The public property that receives what is found: upper case letters, digits and underscores.", Dialects = Dialects.Packager, Example = "JAVAHOME")]
    public Located<string>? Property { get; init; }

    /// <summary>The root.</summary>
    [Key("root", "Whose part of the registry is looked at.", Dialects = Dialects.Packager, Default = "machine", Values = ["machine", "user", "classes"])]
    public Located<string>? Root { get; init; }

    /// <summary>The key.</summary>
    [Key("key", "The key in the registry.", Dialects = Dialects.Packager)]
    public Located<string>? Key { get; init; }

    /// <summary>The name.</summary>
    [Key("name", "The value's name; the key's default value unless given.", Dialects = Dialects.Packager)]
    public Located<string>? Name { get; init; }

    /// <summary>What the value is.</summary>
    [Key("type", "What the value in the registry is: any, whose text the property becomes (a number with # before it), or the path of a file or folder that has to exist.", Dialects = Dialects.Packager, Default = "value", Values = ["value", "file", "folder"])]
    public Located<string>? Type { get; init; }

    /// <summary>The view.</summary>
    [Key("view", "Which registry is read on 64-bit Windows; that of the package's own architecture unless given.", Dialects = Dialects.Packager, Values = ["32", "64"])]
    public Located<string>? View { get; init; }

    /// <summary>The folder.</summary>
    [Key("folder", "Without a key: the folder, beginning with one of Windows' in brackets or with a drive. With a key of type folder: where below it.", Dialects = Dialects.Packager, Example = "\"[ProgramFiles64Folder]Java\"")]
    public Located<string>? Folder { get; init; }

    /// <summary>The file.</summary>
    [Key("file", "The file's name; the folder itself is looked for unless given.", Dialects = Dialects.Packager, Example = "java.exe")]
    public Located<string>? File { get; init; }

    /// <summary>How deep.</summary>
    [Key("depth", "How many levels of folders below the folder are looked through.", Dialects = Dialects.Packager, Default = "0")]
    public Located<string>? Depth { get; init; }

    /// <summary>The product.</summary>
    [Key("upgrade_code", "The upgrade code of another product.", Dialects = Dialects.Packager)]
    public Located<string>? UpgradeCode { get; init; }

    /// <summary>The lowest version.</summary>
    [Key("min_version", "The lowest version of the file or product that counts.", Dialects = Dialects.Packager, Example = "17.0.4")]
    public Located<string>? MinVersion { get; init; }

    /// <summary>The highest version.</summary>
    [Key("max_version", "The highest version of the file or product that counts.", Dialects = Dialects.Packager)]
    public Located<string>? MaxVersion { get; init; }
}
