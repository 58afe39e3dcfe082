using Packager.Model;

namespace Packager.Debian;

/// <summary>Something that lintian objects to and that we check ourselves: its name and severity are lintian's own.</summary>
/// <param name="Name">For example <c>no-copyright-file</c>.</param>
/// <param name="Letter">lintian's letter: <c>E</c> error, <c>W</c> warning, <c>I</c> info, <c>P</c> pedantic, <c>X</c> experimental.</param>
/// <param name="Code">Our code, PKG22xx.</param>
/// <param name="Meaning">One sentence: when it is reported.</param>
/// <param name="Hint">What to type in the manifest.</param>
public sealed record LintTag(string Name, char Letter, string Code, string Meaning, string Hint)
{
    /// <summary>The kind of diagnostic. lintian's errors do not stop a build, for the package installs all the same.</summary>
    public DiagnosticDescriptor Descriptor { get; } = new(Code, Letter is 'E' or 'W' ? Severity.Warning : Severity.Info, Meaning);
}
