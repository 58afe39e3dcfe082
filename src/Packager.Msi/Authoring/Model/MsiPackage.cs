using System.Collections.Immutable;
using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>A Windows Installer package as its author thinks of it, before it becomes tables. Which rows each part turns into is said by the files beside <see cref="MsiAuthor"/>.</summary>
public sealed record MsiPackage
{
    /// <summary>The folder that the product is installed to, as a public property.</summary>
    public const string InstallFolder = "INSTALLFOLDER";

    /// <summary>The public property that, when it is 1, makes a removal take data along.</summary>
    public const string PurgeProperty = "PURGE";

    /// <summary>Name, version, maker, identity.</summary>
    public required MsiProduct Product { get; init; }

    /// <summary>The machine that it is for.</summary>
    public required MsiPlatform Platform { get; init; }

    /// <summary>For whom it is installed.</summary>
    public MsiScope Scope { get; init; }

    /// <summary>The moment that the summary carries; the release's.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>How the cabinet is compressed.</summary>
    public CabinetSettings Compression { get; init; } = CabinetSettings.Default;

    /// <summary>How the files are dealt out to cabinets.</summary>
    public MsiCabinets Cabinets { get; init; } = new();

    /// <summary>The identity of an earlier package of other making, whose component codes this one keeps; null for none.</summary>
    public PackageIdentity? Adopted { get; init; }

    /// <summary>Evaluators (ICE) whose findings are meant, each with the reason.</summary>
    public ImmutableArray<KeyValuePair<string, string>> IceOverrides { get; init; } = [];

    /// <summary>Folders with ids of their own; <see cref="InstallFolder"/> is among them.</summary>
    public required ImmutableArray<MsiNamedFolder> NamedFolders { get; init; }

    /// <summary>The features in the order in which people see them; the first one is <see cref="MsiFeature.MainId"/>.</summary>
    public required ImmutableArray<MsiFeature> Features { get; init; }

    /// <summary>What is installed.</summary>
    public ImmutableArray<MsiFile> Files { get; init; } = [];

    /// <summary>Folders that are made although nothing lies in them.</summary>
    public ImmutableArray<MsiFolder> Folders { get; init; } = [];

    /// <summary>Windows services.</summary>
    public ImmutableArray<MsiService> Services { get; init; } = [];

    /// <summary>Values in the registry.</summary>
    public ImmutableArray<MsiRegistryValue> Registry { get; init; } = [];

    /// <summary>Lines of INI files.</summary>
    public ImmutableArray<MsiIniLine> Ini { get; init; } = [];

    /// <summary>File types.</summary>
    public ImmutableArray<MsiAssociation> Associations { get; init; } = [];

    /// <summary>Schemes of addresses.</summary>
    public ImmutableArray<MsiProtocol> Protocols { get; init; } = [];

    /// <summary>Sources of the event log.</summary>
    public ImmutableArray<MsiEventSource> EventSources { get; init; } = [];

    /// <summary>Shortcuts.</summary>
    public ImmutableArray<MsiShortcut> Shortcuts { get; init; } = [];

    /// <summary>Public properties of its own.</summary>
    public ImmutableArray<MsiProperty> Properties { get; init; } = [];

    /// <summary>What is looked for, and fills properties.</summary>
    public ImmutableArray<MsiSearch> Searches { get; init; } = [];

    /// <summary>What must hold before anything is installed.</summary>
    public ImmutableArray<MsiLaunchCondition> Conditions { get; init; } = [];

    /// <summary>Environment variables.</summary>
    public ImmutableArray<MsiEnvironmentVariable> Environment { get; init; } = [];

    /// <summary>Programs that run while it is installed or removed.</summary>
    public ImmutableArray<MsiStep> Steps { get; init; } = [];

    /// <summary>What the program made and removal takes along.</summary>
    public ImmutableArray<MsiRemoval> Removals { get; init; } = [];

    /// <summary>Whether <see cref="PurgeProperty"/> means something to it.</summary>
    public bool CanBePurged => Removals.Any(removal => removal.IsPurge) || Steps.Any(step => step.When.HasFlag(MsiStepMoments.Purge));

    /// <summary>What it shows while it is installed.</summary>
    public MsiDialogs Dialogs { get; init; } = new();

    /// <summary>The product's icon, an ICO file; null for none.</summary>
    public Content? Icon { get; init; }

    /// <summary>Where the manifest describes the package, for faults that concern all of it.</summary>
    public SourceLocation Location { get; init; }
}
