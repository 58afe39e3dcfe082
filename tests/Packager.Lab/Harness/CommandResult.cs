namespace Packager.Lab.Harness;

/// <summary>What a finished program left: its exit code and both of its streams.</summary>
/// <param name="Command">The command line, for messages.</param>
/// <param name="ExitCode">The exit code; 0 is success.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record CommandResult(string Command, int ExitCode, string Output, string Error)
{
    /// <summary>Whether the exit code is 0.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>Both streams, for messages.</summary>
    public string Everything => Output + Error;

    /// <summary>This result, or an exception with all that the program said when it failed.</summary>
    /// <exception cref="LabException">The exit code is not 0.</exception>
    public CommandResult OrFail() => Succeeded
        ? this
        : throw new LabException($"'{Command}' ended with exit code {ExitCode}:{Environment.NewLine}{Everything}");
}
