using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Msi;

/// <summary>When a step runs. The first three are moments of putting the product there, the others of taking it away; a step belongs to one of the two.</summary>
[Flags]
public enum MsiStepMoments
{
    /// <summary>Never.</summary>
    None = 0,

    /// <summary>The product is installed where no older version is.</summary>
    Install = 1,

    /// <summary>The product replaces an older version, or another build of the same one.</summary>
    Upgrade = 2,

    /// <summary>The product is installed again over itself.</summary>
    Repair = 4,

    /// <summary>The product is removed, and nothing takes its place.</summary>
    Remove = 8,

    /// <summary>It is removed together with its data: <see cref="MsiPackage.PurgeProperty"/> is 1.</summary>
    Purge = 16,

    /// <summary>A newer version takes its place.</summary>
    Replace = 32,
}

/// <summary>Where among the actions of an installation a step runs; removals have one place only, after services are stopped and before files go.</summary>
public enum MsiStepPlace
{
    /// <summary>Services are stopped, the files are still those of the old version.</summary>
    BeforeFiles,

    /// <summary>Files, registry and services are those of this version, and no service runs yet.</summary>
    BeforeServices,

    /// <summary>Services run.</summary>
    AfterServices,
}

/// <summary>A program and its arguments; all of them are formatted texts.</summary>
/// <param name="Program">The path of an .exe.</param>
/// <param name="Arguments">One text for each argument, without quotation marks of the command line's: what properties stand for stays one argument, whatever signs it has.</param>
public sealed record MsiStepCommand(string Program, ImmutableArray<string> Arguments)
{
    /// <summary>The folder it starts in.</summary>
    public required string Folder { get; init; }
}

/// <summary>A program that runs while the package is installed or removed: deferred custom actions, each with the one that undoes it.</summary>
public sealed record MsiStep
{
    /// <summary>What the log and the progress dialog call it; no two steps share a name.</summary>
    public required string Name { get; init; }

    /// <summary>When it runs.</summary>
    public required MsiStepMoments When { get; init; }

    /// <summary>Where it runs.</summary>
    public MsiStepPlace At { get; init; } = MsiStepPlace.BeforeServices;

    /// <summary>What runs.</summary>
    public required MsiStepCommand Run { get; init; }

    /// <summary>What undoes it when a later action fails, or the step itself; null for nothing.</summary>
    public MsiStepCommand? Rollback { get; init; }

    /// <summary>Whether its failure ends the installation and takes everything back.</summary>
    public bool IsVital { get; init; } = true;

    /// <summary>Whether it runs as the user who installs instead of as the system.</summary>
    public bool Impersonates { get; init; }

    /// <summary>After how many seconds it counts as failed and is ended; 0 for never.</summary>
    public int Timeout { get; init; }

    /// <summary>Whether its arguments, and the properties that they name, stay out of the log.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The feature without which it does not run.</summary>
    public string Feature { get; init; } = MsiFeature.MainId;

    /// <summary>The public properties that its command lines name, each once; others never come from the command line of msiexec.</summary>
    public IEnumerable<string> PublicProperties =>
        new[] { Run, Rollback }.OfType<MsiStepCommand>().SelectMany(command => command.Arguments.Append(command.Program).Append(command.Folder))
            .SelectMany(MsiProperty.NamedIn).Distinct(StringComparer.Ordinal);

    /// <summary>Where the manifest asks for it.</summary>
    public SourceLocation Location { get; init; }
}
