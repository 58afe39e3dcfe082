namespace Packager.Model;

/// <summary>Carries diagnostics of faults that are not the user's but the machine's or the network's to the rim, where the command line prints them and exits with 3: the same command may do another time.</summary>
public sealed class MachineFaultException : Exception
{
    /// <summary>Wraps what was found.</summary>
    public MachineFaultException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>What was found, in reading order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
