using Packager.Model;

namespace Packager.Templates;

/// <summary>Faults of templates, PKG150x.</summary>
public static class TemplateFaults
{
    /// <summary>A file of the user's folder overrides nothing.</summary>
    public static DiagnosticDescriptor UnknownTemplate { get; } =
        new("PKG1501", Severity.Error, "A file in the templates folder has the name of no template, so it would never be used.");

    /// <summary>The text is no Handlebars template.</summary>
    public static DiagnosticDescriptor Syntax { get; } =
        new("PKG1502", Severity.Error, "A template uses braces in a way that Handlebars, or Packager's part of it, does not know.");

    /// <summary>Raw output.</summary>
    public static DiagnosticDescriptor RawOutput { get; } =
        new("PKG1503", Severity.Error, "A template asks for a value without quoting, by triple braces or an ampersand.");

    /// <summary>A name that the template is not given.</summary>
    public static DiagnosticDescriptor UnknownVariable { get; } =
        new("PKG1504", Severity.Error, "A template uses a variable that it is not given.");

    /// <summary>A helper that its kind of text has not.</summary>
    public static DiagnosticDescriptor UnknownHelper { get; } =
        new("PKG1505", Severity.Error, "A template calls a helper that its kind of text does not have.");

    /// <summary>A list where a value belongs, or the other way round.</summary>
    public static DiagnosticDescriptor WrongShape { get; } =
        new("PKG1506", Severity.Error, "A template writes a list as if it were one value, or loops over something that is no list.");

    /// <summary>A variable where no quoting is safe.</summary>
    public static DiagnosticDescriptor UnsafePlace { get; } =
        new("PKG1507", Severity.Error, "A shell template puts a variable inside quotes, a comment, a here-document or backticks, where its own quotes would not hold.");

    /// <summary>A value that the place cannot hold.</summary>
    public static DiagnosticDescriptor Inexpressible { get; } =
        new("PKG1508", Severity.Error, "A value cannot be written at the place where a template puts it, however it is quoted.");

    /// <summary>The folder is missing.</summary>
    public static DiagnosticDescriptor NoFolder { get; } =
        new("PKG1509", Severity.Error, "The templates folder does not exist.");

    /// <summary>A template that is no text.</summary>
    public static DiagnosticDescriptor Unreadable { get; } =
        new("PKG1510", Severity.Error, "A template of the user's own cannot be read, or is not UTF-8.");
}
