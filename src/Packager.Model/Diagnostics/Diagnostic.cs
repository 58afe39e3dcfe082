using System.Text;

namespace Packager.Model;

/// <summary>A user's fault, told so that the user can mend it.</summary>
/// <param name="Descriptor">The kind of fault.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to type next, where that can be said.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceLocation Location, string Message, string? Hint)
{
    /// <summary>The code, for example <c>PKG1031</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How grave it is.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary><c>file(line,column): error CODE: message</c>, and the hint on a line of its own.</summary>
    public override string ToString()
    {
        var text = new StringBuilder()
            .Append(Location).Append(": ").Append(Word(Severity)).Append(' ').Append(Code).Append(": ").Append(Message);
        if (Hint is not null) text.Append('\n').Append("hint: ").Append(Hint);
        return text.ToString();
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
