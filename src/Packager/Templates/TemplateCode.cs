using Packager.Model;

namespace Packager.Templates;

/// <summary>Text that is written in the template's own language already, such as a user's shell snippet in a maintainer script; it is not quoted.</summary>
/// <param name="Text">The code.</param>
/// <param name="Location">Where it stands in the manifest.</param>
public sealed record TemplateCode(string Text, SourceLocation Location);
