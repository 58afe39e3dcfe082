namespace Packager.Cli;

/// <summary>What the command's exit codes mean.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input is at fault; diagnostics were printed.</summary>
    public const int InputAtFault = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Misuse = 2;

    /// <summary>The machine is at fault: disk, permissions, a missing program.</summary>
    public const int MachineAtFault = 3;
}
