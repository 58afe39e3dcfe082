using System.IO.Pipes;
using Microsoft.Win32.SafeHandles;

namespace Packager.Signing;

/// <summary>
/// One end of a pipe to a process, read and written as a file: on Unix the framework goes through a socket instead, and to set up what sockets need takes
/// longer than gpg takes for a signature.
/// </summary>
internal static class PipeEnd
{
    /// <summary>The end as a file.</summary>
    /// <param name="stream">The process's stream, which keeps the pipe and is disposed of by whoever has it.</param>
    /// <param name="access">Which end it is.</param>
    public static Stream Of(Stream stream, FileAccess access) => stream is PipeStream pipe && !OperatingSystem.IsWindows()
        ? new FileStream(new SafeFileHandle(pipe.SafePipeHandle.DangerousGetHandle(), ownsHandle: false), access, bufferSize: 0) : stream;
}
