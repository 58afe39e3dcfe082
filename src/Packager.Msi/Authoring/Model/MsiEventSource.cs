using Packager.Model;

namespace Packager.Msi;

/// <summary>A source of the event log, which only the machine has ("Event Sources").</summary>
public sealed record MsiEventSource
{
    /// <summary>The log, for example <c>Application</c>; one of another name is made by its first source.</summary>
    public required string Log { get; init; }

    /// <summary>The source.</summary>
    public required string Name { get; init; }

    /// <summary>The file with the messages, a formatted text that may have environment variables.</summary>
    public required string MessageFile { get; init; }

    /// <summary>The file with the categories' names, as the one with the messages; null for none.</summary>
    public string? CategoryFile { get; init; }

    /// <summary>How many categories that file has.</summary>
    public int Categories { get; init; }

    /// <summary>The feature that it belongs to.</summary>
    public string Feature { get; init; } = MsiFeature.MainId;

    /// <summary>Where the manifest asks for it.</summary>
    public SourceLocation Location { get; init; }
}
