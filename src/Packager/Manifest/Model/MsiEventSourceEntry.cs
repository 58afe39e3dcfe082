using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>msi.event_sources</c>.</summary>
public sealed record MsiEventSourceEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The source.</summary>
    [Key("name", "The source; the product's name unless given.", Dialects = Dialects.Packager, Example = "Guestbook")]
    public Located<string>? Name { get; init; }

    /// <summary>The log.</summary>
    [Key("log", "The log; one of another name is made.", Dialects = Dialects.Packager, Default = "Application")]
    public Located<string>? Log { get; init; }

    /// <summary>The messages.</summary>
    [Key("message_file", "The dst of the file with the messages. Unless given: .NET's own, from the package when it has it, else from Windows.", Dialects = Dialects.Packager, Example = "app/messages.dll")]
    public Located<string>? MessageFile { get; init; }

    /// <summary>The categories.</summary>
    [Key("categories", "How many categories the file with the messages names.", Dialects = Dialects.Packager, Example = "3")]
    public Located<string>? Categories { get; init; }

    /// <summary>The feature.</summary>
    [Key("feature", "The feature that it belongs to.", Dialects = Dialects.Packager, Default = "Main")]
    public Located<string>? Feature { get; init; }
}
