using Packager.Model;

namespace Packager.Needs;

/// <summary>
/// <c>packager.lock</c>, beside the manifest: which relations met the libraries that each package needs. It answers before the building host does,
/// so every machine builds the same package. One answer a line, sorted, so that a change shows as itself. Used by one thread at a time.
/// </summary>
public sealed class LockFile
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "packager.lock";

    private const string Header =
        "# Which packages give the libraries that these packages are linked against. Written by packager: commit it, do not edit it.\n"
        + "# package architecture release library symbols-digest relation\n";

    private readonly string _path;
    private List<LockLine> _lines;

    private LockFile(string path, bool isFrozen, List<LockLine> lines)
    {
        _path = path;
        IsFrozen = isFrozen;
        _lines = lines;
    }

    /// <summary>Whether it may not change (<c>--locked</c>).</summary>
    public bool IsFrozen { get; }

    /// <summary>Whether it holds something now that the file does not.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Reads the file; one that does not exist is empty.</summary>
    /// <param name="path">The file, which diagnostics name as it is given.</param>
    /// <param name="isFrozen">Whether it may not change.</param>
    /// <param name="bag">Receives PKG1415 for each malformed line.</param>
    public static LockFile Read(string path, bool isFrozen, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var lines = new List<LockLine>();
        var number = 0;
        // ReadLines takes the line ends of Windows too, which git may have put there.
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (LockLine.Parse(line) is { } parsed) lines.Add(parsed);
            else bag.Add(ResolutionFaults.LockUnreadable, new SourceLocation(path.Replace('\\', '/'), number, 1), $"'{line}' is no answer", "take the file from version control again, or delete it and run 'packager package'");
        }

        return new LockFile(path, isFrozen, lines);
    }

    /// <summary>Writes the file if something changed, all at once.</summary>
    /// <exception cref="InvalidOperationException">It is frozen; needs that it lacks were diagnosed before.</exception>
    public void Save()
    {
        if (!IsChanged) return;
        if (IsFrozen) throw new InvalidOperationException("A frozen lock was changed.");
        var unfinished = _path + ".new";
        File.WriteAllText(unfinished, ToString());
        File.Move(unfinished, _path, overwrite: true);
        IsChanged = false;
    }

    /// <summary>The text of the file.</summary>
    public override string ToString() => Header + string.Concat(_lines.Select(l => l + "\n"));

    /// <summary>The answer for a library, however old; null when there is none.</summary>
    internal LockLine? Find(string package, string architecture, string release, string soname) =>
        _lines.Find(l => l.Package == package && l.Architecture == architecture && l.Release == release && l.Soname == soname);

    /// <summary>Whether a package has exactly these answers.</summary>
    internal bool Holds(string package, string architecture, IEnumerable<LockLine> answers) =>
        _lines.Where(l => l.Package == package && l.Architecture == architecture).ToHashSet().SetEquals(answers);

    /// <summary>Puts a package's answers in the place of those that it had.</summary>
    internal void Replace(string package, string architecture, IEnumerable<LockLine> answers)
    {
        _lines =
        [
            .. _lines.Where(l => l.Package != package || l.Architecture != architecture).Concat(answers)
                .OrderBy(l => l.Package, StringComparer.Ordinal).ThenBy(l => l.Architecture, StringComparer.Ordinal)
                .ThenBy(l => l.Release, StringComparer.Ordinal).ThenBy(l => l.Soname, StringComparer.Ordinal),
        ];
        IsChanged = true;
    }
}
