using System.Collections.Immutable;

namespace Packager.Sources;

/// <summary>What <c>source/control.hbs</c> is given (deb-src-control(5)).</summary>
public sealed record SourceControlModel
{
    /// <summary>Source.</summary>
    public required string Source { get; init; }

    /// <summary>Section.</summary>
    public required string Section { get; init; }

    /// <summary>Priority.</summary>
    public required string Priority { get; init; }

    /// <summary>Maintainer.</summary>
    public required string Maintainer { get; init; }

    /// <summary>Build-Depends.</summary>
    public required string BuildDepends { get; init; }

    /// <summary>Standards-Version.</summary>
    public required string StandardsVersion { get; init; }

    /// <summary>Homepage.</summary>
    public string? Homepage { get; init; }

    /// <summary>Rules-Requires-Root: whether files must belong to somebody else than root while they are packed.</summary>
    public required string RequiresRoot { get; init; }

    /// <summary>The binary packages.</summary>
    public required ImmutableArray<BinaryControlModel> Packages { get; init; }
}

/// <summary>One binary package of debian/control.</summary>
/// <param name="Package">Package.</param>
/// <param name="Architecture">Architecture.</param>
/// <param name="Fields">All other fields.</param>
public sealed record BinaryControlModel(string Package, string Architecture, ImmutableArray<BinaryFieldModel> Fields);

/// <summary>One field.</summary>
/// <param name="Name">Its name, with <c>XB-</c> where dpkg does not know it.</param>
/// <param name="Value">Its value.</param>
public sealed record BinaryFieldModel(string Name, string Value);

/// <summary>What <c>source/rules.hbs</c> is given.</summary>
/// <param name="Epoch">The release's date in seconds since 1970.</param>
/// <param name="Compressor">For dpkg-deb's -Z; null when the manifest leaves it to the distribution.</param>
/// <param name="Level">For dpkg-deb's -z; null for a compressor without levels.</param>
public sealed record RulesModel(string Epoch, string? Compressor, string? Level);

/// <summary>What <c>source/nuget-config.hbs</c> is given.</summary>
/// <param name="HasPackages">Whether any NuGet package is vendored.</param>
public sealed record NugetConfigModel(bool HasPackages);

/// <summary>What <c>source/run.hbs</c> is given: nothing.</summary>
public sealed record RunModel;

/// <summary>What <c>source/build-command.hbs</c> is given.</summary>
/// <param name="Name">The folder that is filled.</param>
/// <param name="Folder">Where the command starts, relative to the source.</param>
/// <param name="Version">The release's version.</param>
/// <param name="Architecture">Debian's word for it.</param>
/// <param name="Command">The command.</param>
public sealed record CommandModel(string Name, string Folder, string Version, string Architecture, string Command)
{
    /// <summary>Whether npm's packages are vendored.</summary>
    public bool HasNpm { get; init; }

    /// <summary>Whether Python's packages are vendored.</summary>
    public bool HasPython { get; init; }
}

/// <summary>What <c>source/build-dotnet.hbs</c> is given.</summary>
/// <param name="Name">The folder that is filled.</param>
/// <param name="Folder">Where the project lies, relative to the source.</param>
/// <param name="Project">The project's file name.</param>
/// <param name="Map">What compiled code calls the source's folder, or one below it: <c>FOLDER/=/_/NAME/</c>.</param>
/// <param name="Settings">What dotnet publish is told besides.</param>
public sealed record DotnetModel(string Name, string Folder, string Project, string Map, ImmutableArray<string> Settings);
