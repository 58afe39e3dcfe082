using Packager.Model;

namespace Packager.Msi;

/// <summary>Something that is wrong with a signature.</summary>
/// <param name="Fault">The kind of fault.</param>
/// <param name="Message">What is wrong, in one sentence without a full stop.</param>
/// <param name="Hint">What to do about it, where that can be said.</param>
public sealed record SignatureObjection(DiagnosticDescriptor Fault, string Message, string? Hint = null);
