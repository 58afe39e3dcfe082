namespace Packager.Model;

/// <summary>A place in a file that a person wrote: one-based line and column, as editors count them.</summary>
/// <param name="File">The path as the user gave it, with forward slashes.</param>
/// <param name="Line">One-based; 0 when the fault concerns the whole file.</param>
/// <param name="Column">One-based; 0 when the fault concerns the whole line.</param>
public readonly record struct SourceLocation(string File, int Line, int Column)
{
    /// <summary>No place: a value that came from a default or from the command line.</summary>
    public static SourceLocation None { get; }

    /// <summary>Whether this names a file at all.</summary>
    public bool IsKnown => !string.IsNullOrEmpty(File);

    /// <summary>The clickable form, <c>file(line,column)</c>; less where less is known.</summary>
    public override string ToString() => (File, Line, Column) switch
    {
        (null or "", _, _) => "packager",
        (_, 0, _) => File,
        (_, _, 0) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line})"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column})"),
    };
}
