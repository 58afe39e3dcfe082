using System.Collections.Immutable;

namespace Packager.Init;

/// <summary>The variables of the templates below <c>templates/init</c>.</summary>
internal sealed record InitModel
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>The version that the changelog begins with.</summary>
    public required string FirstVersion { get; init; }

    public required string Maintainer { get; init; }

    public required string Summary { get; init; }

    public required string Section { get; init; }

    /// <summary>What stands for the date in the changelog, <c>2026-01-31</c>.</summary>
    public required string Date { get; init; }

    public required string Copyright { get; init; }

    public required string Changelog { get; init; }

    public string? License { get; init; }

    public string? LicenseFile { get; init; }

    public bool Service { get; init; }

    public bool Web { get; init; }

    /// <summary>The one entry of <c>formats</c>.</summary>
    public string Format { get; init; } = "deb/amd64";

    /// <summary>The .NET project file, relative to the manifest.</summary>
    public string? Project { get; init; }

    /// <summary>What a service starts.</summary>
    public required string Command { get; init; }

    /// <summary>What all releases share on Windows.</summary>
    public required string UpgradeCode { get; init; }

    /// <summary>Where the service is explained.</summary>
    public required string Documentation { get; init; }

    /// <summary>Entries of <c>depends</c>.</summary>
    public ImmutableArray<string> Depends { get; init; } = [];

    /// <summary>The tree that is installed, relative to the manifest.</summary>
    public string? Source { get; init; }

    /// <summary>The root that the tree goes to.</summary>
    public string Place { get; init; } = "app";

    /// <summary>Where a starter goes, below <c>bin/</c>.</summary>
    public string? Starter { get; init; }

    /// <summary>The command that brings other people's packages along; null when there are none.</summary>
    public string? Vendor { get; init; }

    /// <summary>What that command reads.</summary>
    public ImmutableArray<string> VendorInputs { get; init; } = [];

    /// <summary>Where Python looks for modules.</summary>
    public string? PythonPath { get; init; }

    /// <summary>How the starter starts the program; one of them is set.</summary>
    public string? Module { get; init; }

    /// <summary>The function that a Python starter calls.</summary>
    public string? Function { get; init; }

    /// <summary>The installed path of a script.</summary>
    public string? Script { get; init; }

    /// <summary>The WSGI module of a Django site.</summary>
    public string? Wsgi { get; init; }

    /// <summary>Links in <c>/usr/bin</c>.</summary>
    public ImmutableArray<InitLink> Links { get; init; } = [];
}

/// <summary>A program that gets a link in <c>/usr/bin</c>.</summary>
/// <param name="Command">Its name.</param>
/// <param name="Target">Where the link points, Policy 10.5: relative within one top-level directory.</param>
/// <param name="Link">The link below <c>bin/</c>.</param>
internal sealed record InitLink(string Command, string Target, string Link);
