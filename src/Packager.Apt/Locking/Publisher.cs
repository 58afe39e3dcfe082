namespace Packager.Apt;

/// <summary>Who changes a repository, and when: what a publishing run takes from the machine.</summary>
public sealed record Publisher
{
    /// <summary>For people: user, host and process.</summary>
    public required string Owner { get; init; }

    /// <summary>The host's name.</summary>
    public required string Host { get; init; }

    /// <summary>The number of this process.</summary>
    public required int Process { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The Date that Release files get; null for the clock's.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>How long to wait while somebody else publishes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);
}
