namespace Packager.Lab.Harness;

/// <summary>What msiexec left.</summary>
/// <param name="Run">Its exit code, of which Linux keeps the low eight bits, and its streams.</param>
/// <param name="Log">What it wrote with <c>/l*v</c>.</param>
public sealed record MsiexecResult(CommandResult Run, string Log)
{
    /// <summary>This result, or an exception with the log's end when it failed.</summary>
    /// <exception cref="LabException">The exit code is not 0.</exception>
    public MsiexecResult OrFail() => EndedWith(0);

    /// <summary>This result, or an exception with the log's end when it ended otherwise.</summary>
    /// <param name="code">A code of Windows Installer, such as 1603.</param>
    /// <exception cref="LabException">The exit code is another.</exception>
    public MsiexecResult EndedWith(int code) => Run.ExitCode == (code & 0xFF)
        ? this
        : throw new LabException($"'{Run.Command}' ended with {Run.ExitCode} instead of {code & 0xFF} ({code}):{Environment.NewLine}"
            + $"{Run.Everything}{Environment.NewLine}{Log[Math.Max(0, Log.Length - 6000)..]}");
}
