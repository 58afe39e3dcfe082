namespace Packager.Model;

/// <summary>One cause of fault and its code. Every code has exactly one descriptor, and <c>docs/diagnostics.md</c> is generated from them.</summary>
/// <param name="Code">For example <c>PKG1031</c>: 1xxx manifest, payload, needs; 2xxx deb; 3xxx msi; 4xxx apt; 5xxx signing; 6xxx rollout.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Cause">One sentence for the documentation: when this is reported.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Cause)
{
    /// <summary>A diagnostic of this kind.</summary>
    /// <param name="location">Where the fault stands.</param>
    /// <param name="message">What is wrong, in one sentence without a full stop, naming the value.</param>
    /// <param name="hint">What to type next.</param>
    public Diagnostic At(SourceLocation location, string message, string? hint = null) => new(this, location, message, hint);
}
