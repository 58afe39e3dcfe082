using System.Runtime.ExceptionServices;
using Packager.Model;

namespace Packager.Cli;

/// <summary>Where exceptions end: a user's fault becomes its diagnostics, the machine's a sentence, and never a stack trace.</summary>
internal static class Rim
{
    /// <summary>Runs a verb and turns what it throws into an exit code.</summary>
    public static int Run(Func<int> verb)
    {
        try
        {
            return Unwrapped(verb);
        }
        catch (UserFaultException fault)
        {
            Talk.Diagnostics(fault.Diagnostics);
            return ExitCode.InputAtFault;
        }
        catch (MachineFaultException fault)
        {
            Talk.Diagnostics(fault.Diagnostics);
            return ExitCode.MachineAtFault;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DllNotFoundException)
        {
            Talk.Line("packager: " + fault.Message);
            return ExitCode.MachineAtFault;
        }
        catch (Exception fault) when (Environment.GetEnvironmentVariable("PACKAGER_DEBUG") is null)
        {
            Talk.Line($"packager: this should not happen: {fault.GetType().Name}: {fault.Message}");
            Talk.Line("hint: it is a defect of Packager; report it with the output of the same command under PACKAGER_DEBUG=1");
            return ExitCode.MachineAtFault;
        }
    }

    // What several threads do together fails with all that failed; the first of it is what to say.
    private static int Unwrapped(Func<int> verb)
    {
        try
        {
            return verb();
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
            throw;
        }
    }
}
