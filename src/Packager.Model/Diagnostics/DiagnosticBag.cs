using System.Collections;

namespace Packager.Model;

/// <summary>Collects faults so that all of them are told at once, in the order of the file.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> _items = [];

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <summary>Whether anything in here stops the build.</summary>
    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    /// <summary>Adds one, unless the very same is there already.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (!_items.Contains(diagnostic)) _items.Add(diagnostic);
    }

    /// <summary>Adds one of the given kind.</summary>
    public void Add(DiagnosticDescriptor descriptor, SourceLocation location, string message, string? hint = null) =>
        Add(descriptor.At(location, message, hint));

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>Throws all of them together when there is at least one error.</summary>
    /// <exception cref="UserFaultException">There is an error in here.</exception>
    public void ThrowIfErrors()
    {
        if (HasErrors) throw new UserFaultException([.. this]);
    }

    /// <summary>In reading order: by file, line, column; equal places keep the order they came in.</summary>
    public IEnumerator<Diagnostic> GetEnumerator() => _items
        .OrderBy(d => d.Location.File ?? "", StringComparer.Ordinal)
        .ThenBy(d => d.Location.Line).ThenBy(d => d.Location.Column)
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
