using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>msi.ini</c>.</summary>
public sealed record MsiIniEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The file.</summary>
    [Key("file", "The file: a dst as contents has it, or one below a folder of Windows; it is made when it is not there.", Dialects = Dialects.Packager, Example = "config/guestbook.ini")]
    public Located<string>? File { get; init; }

    /// <summary>The section.</summary>
    [Key("section", "The section, without brackets.", Dialects = Dialects.Packager, Example = "server")]
    public Located<string>? Section { get; init; }

    /// <summary>The key.</summary>
    [Key("key", "The key.", Dialects = Dialects.Packager, Example = "root")]
    public Located<string>? Key { get; init; }

    /// <summary>The value.</summary>
    [Key("value", "The value; [INSTALLFOLDER] and other properties in brackets are filled in.", Dialects = Dialects.Packager, Example = "[INSTALLFOLDER]")]
    public Located<string>? Value { get; init; }

    /// <summary>How it meets what is there.</summary>
    [Key("action", "Whether it replaces the value, is written only where there is none, or goes behind it with a comma.", Dialects = Dialects.Packager, Default = "set", Values = ["set", "create", "append"])]
    public Located<string>? Action { get; init; }

    /// <summary>The feature.</summary>
    [Key("feature", "The feature that it belongs to.", Dialects = Dialects.Packager, Default = "Main")]
    public Located<string>? Feature { get; init; }
}
