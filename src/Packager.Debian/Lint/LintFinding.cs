using Packager.Model;

namespace Packager.Debian;

/// <summary>One objection to a package.</summary>
/// <param name="Tag">What is objected to.</param>
/// <param name="Context">The details exactly as lintian 2.116 words them, since overrides match on them; empty when there are none.</param>
/// <param name="Location">The line of the manifest that brought it, or none.</param>
public sealed record LintFinding(LintTag Tag, string Context, SourceLocation Location)
{
    /// <summary>The same for the user of the manifest.</summary>
    public Diagnostic ToDiagnostic() =>
        Tag.Descriptor.At(Location, Context.Length == 0 ? $"{Tag.Name}: {Tag.Meaning}" : $"{Tag.Name} {Context}: {Tag.Meaning}", Tag.Hint);

    /// <summary>As lintian prints it behind the package's name: <c>tag context</c>.</summary>
    public override string ToString() => Context.Length == 0 ? Tag.Name : $"{Tag.Name} {Context}";
}
