using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>The <c>repository</c> block: where packages are published, and as what.</summary>
public sealed record RepositorySection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Who publishes.</summary>
    [Key("origin", "Who publishes; pins and unattended upgrades go by it, and the keyring is named after it. The package's name unless given.", Dialects = Dialects.Packager, Example = "Example")]
    public Located<string>? Origin { get; init; }

    /// <summary>What it is called.</summary>
    [Key("label", "What the repository is called; the origin unless given.", Dialects = Dialects.Packager)]
    public Located<string>? Label { get; init; }

    /// <summary>One line about it.</summary>
    [Key("description", "One line about the repository.", Dialects = Dialects.Packager)]
    public Located<string>? Description { get; init; }

    /// <summary>Where it lives.</summary>
    [Key("location", "The folder that the repository lives in, from the current folder; or sftp://user@host/path, a folder of a host that is reached with the OpenSSH client.", Dialects = Dialects.Packager, Default = "artifacts/repository")]
    public Located<string>? Folder { get; init; }

    /// <summary>Where users find it.</summary>
    [Key("url", "The address under which users reach the repository.", Dialects = Dialects.Packager, Example = "https://apt.example.com")]
    public Located<string>? Url { get; init; }

    /// <summary>Whether it has a web page.</summary>
    [Key("page", "Whether the repository carries a web page: how to add it, its packages, their versions and files.", Dialects = Dialects.Packager, Default = "true")]
    public Located<bool>? Page { get; init; }

    /// <summary>The component.</summary>
    [Key("component", "The component that packages go to.", Dialects = Dialects.Packager, Default = "main")]
    public Located<string>? Component { get; init; }

    /// <summary>Architectures that always have an index.</summary>
    [Key("architectures", "Architectures that have an index even while there is no package for them.", Dialects = Dialects.Packager, Example = "[amd64, arm64]", Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Architectures { get; init; } = [];

    /// <summary>Who signs.</summary>
    [Key("key", "The keys that sign, all of them: ids or fingerprints of gpg's keyring, or files. PACKAGER_REPOSITORY_KEY, a private key in ASCII armour, goes before it; without either, a key is made.", Dialects = Dialects.Packager, Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Key { get; init; } = [];

    /// <summary>Whether there are Contents indexes.</summary>
    [Key("contents", "Whether there are Contents indexes, which apt-file searches.", Dialects = Dialects.Packager, Default = "true")]
    public Located<bool>? Contents { get; init; }

    /// <summary>Whether there is Translation-en.</summary>
    [Key("translations", "Whether long descriptions stand in an index of their own, Translation-en.", Dialects = Dialects.Packager, Default = "true")]
    public Located<bool>? Translations { get; init; }

    /// <summary>How long a Release counts.</summary>
    [Key("valid_for", "How long apt believes a published state, as days or hours (14d, 36h); 'packager refresh' must run more often then. For ever unless given.", Dialects = Dialects.Packager, Example = "14d")]
    public Located<string>? ValidFor { get; init; }

    /// <summary>How many states can be asked for by hash.</summary>
    [Key("keep_states", "How many states of a channel slow clients and caches can still ask for, at least.", Dialects = Dialects.Packager, Default = "3")]
    public Located<string>? KeepStates { get; init; }

    /// <summary>How long states can be asked for by hash.</summary>
    [Key("keep_for", "How long a replaced state can still be asked for, at least.", Dialects = Dialects.Packager, Default = "1d", Example = "3d")]
    public Located<string>? KeepFor { get; init; }

    /// <summary>What is particular to channels.</summary>
    [Key("channels", "Channels that differ from the rest; others need no entry.", Dialects = Dialects.Packager)]
    public ImmutableArray<ChannelSection> Channels { get; init; } = [];
}

/// <summary>One entry of <c>repository.channels</c>.</summary>
public sealed record ChannelSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Its name.</summary>
    [Key("name", "The channel, which is a suite of the repository.", Dialects = Dialects.Packager, Example = "qa")]
    public Located<string>? Name { get; init; }

    /// <summary>Its codename.</summary>
    [Key("codename", "The name that never changes; the channel's own unless given.", Dialects = Dialects.Packager)]
    public Located<string>? Codename { get; init; }

    /// <summary>NotAutomatic.</summary>
    [Key("not_automatic", "Whether apt takes packages from it only when asked (NotAutomatic).", Dialects = Dialects.Packager, Default = "false")]
    public Located<bool>? NotAutomatic { get; init; }

    /// <summary>ButAutomaticUpgrades.</summary>
    [Key("but_automatic_upgrades", "Whether apt nevertheless upgrades what was installed from it (ButAutomaticUpgrades).", Dialects = Dialects.Packager, Default = "false")]
    public Located<bool>? ButAutomaticUpgrades { get; init; }

    /// <summary>What the distribution has.</summary>
    [Key("base", "Packages indexes of the distribution that the channel adds to (plain, .gz or .xz), relative to the manifest; 'packager promote' then refuses dependencies that neither has.", Dialects = Dialects.Packager, Example = "[bookworm/Packages.xz]", Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Base { get; init; } = [];
}
