using Packager.Model;

namespace Packager.Templates;

/// <summary>A template as its author wrote it.</summary>
/// <param name="Name">For example <c>deb/postinst.hbs</c>.</param>
/// <param name="File">For people: Packager's own begin with <c>templates/</c>, a user's with the path of the folder.</param>
/// <param name="Text">The text, with line feeds alone.</param>
internal sealed record TemplateSource(string Name, string File, string Text)
{
    /// <summary>A place in this template.</summary>
    public SourceLocation At(int line, int column) => new(File, line, column);

    /// <summary>The place of a tag.</summary>
    public SourceLocation At(TemplateTag tag) => At(tag.Line, tag.Column);
}
