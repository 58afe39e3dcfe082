using System.Collections.Immutable;
using Packager.Model;
using Packager.Templates;

namespace Packager.Rendering;

/// <summary>What <c>deb/preinst.hbs</c> is given.</summary>
public sealed record PreinstModel
{
    /// <summary>Configuration files that older versions shipped.</summary>
    public ImmutableArray<Located<string>> ObsoleteConffiles { get; init; } = [];

    /// <summary>The script of <c>scripts.preinstall</c>.</summary>
    public TemplateCode? File { get; init; }
}

/// <summary>What <c>deb/postinst.hbs</c> is given.</summary>
public sealed record PostinstModel
{
    /// <summary>Whether debconf is asked.</summary>
    public bool Debconf { get; init; }

    /// <summary>Configuration files that older versions shipped.</summary>
    public ImmutableArray<Located<string>> ObsoleteConffiles { get; init; } = [];

    /// <summary>Whether users or paths have to be made.</summary>
    public bool Prepares => Sysusers is not null || Tmpfiles is not null;

    /// <summary>The name of the sysusers.d file.</summary>
    public string? Sysusers { get; init; }

    /// <summary>The name of the tmpfiles.d file.</summary>
    public string? Tmpfiles { get; init; }

    /// <summary>The snippet for first installations.</summary>
    public TemplateCode? OnInstall { get; init; }

    /// <summary>The snippet for upgrades.</summary>
    public TemplateCode? OnUpgrade { get; init; }

    /// <summary>Snippets for upgrades from old versions, lowest first.</summary>
    public ImmutableArray<UpgradeModel> OnUpgradeFrom { get; init; } = [];

    /// <summary>Whether an upgrade runs anything.</summary>
    public bool Upgrades => OnUpgrade is not null || !OnUpgradeFrom.IsEmpty;

    /// <summary>The script of <c>scripts.postinstall</c>.</summary>
    public TemplateCode? File { get; init; }

    /// <summary>Whether there are units.</summary>
    public bool Units { get; init; }

    /// <summary>Units to enable.</summary>
    public ImmutableArray<string> Enable { get; init; } = [];

    /// <summary>Units that the administrator may enable.</summary>
    public ImmutableArray<string> Offer { get; init; } = [];

    /// <summary>Units to start and to leave running.</summary>
    public ImmutableArray<string> Start { get; init; } = [];

    /// <summary>Units to start, or to restart when upgrading.</summary>
    public ImmutableArray<string> Restart { get; init; } = [];

    /// <summary>Units to restart when they run.</summary>
    public ImmutableArray<string> TryRestart { get; init; } = [];
}

/// <summary>A snippet for upgrades from below a version.</summary>
/// <param name="Version">The Debian version.</param>
/// <param name="Code">The snippet.</param>
public sealed record UpgradeModel(Located<string> Version, TemplateCode? Code);

/// <summary>What <c>deb/prerm.hbs</c> is given.</summary>
public sealed record PrermModel
{
    /// <summary>Configuration files that older versions shipped.</summary>
    public ImmutableArray<Located<string>> ObsoleteConffiles { get; init; } = [];

    /// <summary>The snippet for removal.</summary>
    public TemplateCode? OnRemove { get; init; }

    /// <summary>The script of <c>scripts.preremove</c>.</summary>
    public TemplateCode? File { get; init; }

    /// <summary>Units to stop.</summary>
    public ImmutableArray<string> Stop { get; init; } = [];
}

/// <summary>What <c>deb/postrm.hbs</c> is given.</summary>
public sealed record PostrmModel
{
    /// <summary>Whether debconf was asked.</summary>
    public bool Debconf { get; init; }

    /// <summary>Configuration files that older versions shipped.</summary>
    public ImmutableArray<Located<string>> ObsoleteConffiles { get; init; } = [];

    /// <summary>The snippet for purging.</summary>
    public TemplateCode? OnPurge { get; init; }

    /// <summary>The script of <c>scripts.postremove</c>.</summary>
    public TemplateCode? File { get; init; }

    /// <summary>Whether there are units.</summary>
    public bool Units { get; init; }

    /// <summary>Units whose traces of being enabled go.</summary>
    public ImmutableArray<string> Enabled { get; init; } = [];

    /// <summary>Paths that go.</summary>
    public ImmutableArray<Located<string>> Purge { get; init; } = [];

    /// <summary>Packages that are the same program once more; while one of them is installed, units and data stay.</summary>
    public ImmutableArray<string> Editions { get; init; } = [];
}
