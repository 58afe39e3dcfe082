using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>What a repository is, apart from what is in it.</summary>
public sealed record RepositorySettings
{
    /// <summary>Who publishes it; pins and unattended-upgrades go by it.</summary>
    public required string Origin { get; init; }

    /// <summary>What it is called; the origin unless given.</summary>
    public string? Label { get; init; }

    /// <summary>One line about it.</summary>
    public string? Description { get; init; }

    /// <summary>Where <c>apt-get changelog</c> finds changelogs, with <c>@CHANGEPATH@</c> for what differs; null when there are none.</summary>
    public string? Changelogs { get; init; }

    /// <summary>The component that packages go to.</summary>
    public string Component { get; init; } = "main";

    /// <summary>Architectures that have an index even without packages; those of the packages come by themselves.</summary>
    public ImmutableArray<string> Architectures { get; init; } = [];

    /// <summary>Whether there are Contents indexes, for apt-file.</summary>
    public bool HasContents { get; init; } = true;

    /// <summary>Whether long descriptions stand in an index of their own.</summary>
    public bool HasTranslations { get; init; } = true;

    /// <summary>How long a Release counts; null for ever.</summary>
    public TimeSpan? ValidFor { get; init; }

    /// <summary>How many generations of a channel can be asked for by hash at least.</summary>
    public int KeptGenerations { get; init; } = 3;

    /// <summary>How long a generation can be asked for by hash at least after the next one came.</summary>
    public TimeSpan KeptFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>What is particular to single channels.</summary>
    public ImmutableDictionary<string, ChannelSettings> Channels { get; init; } = ImmutableDictionary<string, ChannelSettings>.Empty;

    /// <summary>A channel's settings.</summary>
    public ChannelSettings Channel(string name) => Channels.GetValueOrDefault(name) ?? new ChannelSettings();
}

/// <summary>What a channel is.</summary>
public sealed record ChannelSettings
{
    /// <summary>The name that never changes; the channel's own unless given.</summary>
    public string? Codename { get; init; }

    /// <summary>Whether apt leaves it alone unless asked.</summary>
    public bool NotAutomatic { get; init; }

    /// <summary>Whether apt nevertheless upgrades what was installed from it.</summary>
    public bool ButAutomaticUpgrades { get; init; }

    /// <summary>Packages files of the distribution that it adds to.</summary>
    public ImmutableArray<string> Base { get; init; } = [];
}
