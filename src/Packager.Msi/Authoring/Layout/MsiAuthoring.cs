using Packager.Model;

namespace Packager.Msi;

/// <summary>What the parts of a package share while they become rows.</summary>
internal sealed class MsiAuthoring
{
    private Dictionary<string, AuthoredFile>? _files;

    public MsiAuthoring(MsiPackage package, DiagnosticBag diagnostics)
    {
        (Package, Diagnostics) = (package, diagnostics);
        Directories = new DirectoryTree(package, Rows, ShortNames);
        Components = new ComponentSet(Rows, package.Platform, Directories);
        StepNumbers = new StepNumbers(diagnostics);
    }

    /// <summary>What is authored.</summary>
    public MsiPackage Package { get; }

    /// <summary>Receives PKG302x.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>The rows.</summary>
    public RowSet Rows { get; } = new();

    /// <summary>The names of 8.3 characters.</summary>
    public ShortNames ShortNames { get; } = new();

    /// <summary>The folders.</summary>
    public DirectoryTree Directories { get; }

    /// <summary>The components.</summary>
    public ComponentSet Components { get; }

    /// <summary>The properties.</summary>
    public PropertySet Properties { get; } = new();

    /// <summary>Actions of the package's own, in the order in which they were made.</summary>
    public List<SequencedAction> Actions { get; } = [];

    /// <summary>The numbers in the sequence that are left for steps.</summary>
    public StepNumbers StepNumbers { get; }

    /// <summary>The files in the order of their sequence.</summary>
    public IReadOnlyList<AuthoredFile> Files { get; set; } = [];

    /// <summary>The file of a name in a folder; null when the package has none.</summary>
    public AuthoredFile? FindFile(MsiPlace folder, string name)
    {
        _files ??= Files.ToDictionary(file => PathOf(file.File.Folder, file.File.Name), StringComparer.Ordinal);
        return _files.GetValueOrDefault(PathOf(folder, name));
    }

    /// <summary>The cabinets that they lie in.</summary>
    public IReadOnlyList<AuthoredCabinet> Cabinets { get; set; } = [];

    private string PathOf(MsiPlace folder, string name) => Directories.CanonicalPath(folder) + "\\" + name.ToLowerInvariant();
}
