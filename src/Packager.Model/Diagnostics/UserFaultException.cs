namespace Packager.Model;

/// <summary>Carries diagnostics to the rim, where the command line prints them and exits with 1. Never shown as a stack trace.</summary>
public sealed class UserFaultException : Exception
{
    /// <summary>Wraps what was found.</summary>
    public UserFaultException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Wraps a single fault.</summary>
    public UserFaultException(Diagnostic diagnostic)
        : this([diagnostic])
    {
    }

    /// <summary>What was found, in reading order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
