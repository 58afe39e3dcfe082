using System.Runtime.InteropServices;
using Packager.Compile;
using Packager.Debian;

namespace Packager.Symbols;

/// <summary>objcopy(1) of binutils for one architecture, or LLVM's.</summary>
/// <param name="Program">The name that it is started by.</param>
/// <param name="Version">The first line of <c>--version</c>: another version may write other bytes.</param>
internal sealed record ObjectCopy(string Program, string Version)
{
    /// <summary>The one that writes objects of an architecture: a cross compiler's, the machine's own, LLVM's; null when none is installed.</summary>
    public static ObjectCopy? For(string architecture) =>
        Candidates(architecture).Select(Try).FirstOrDefault(tool => tool is not null);

    /// <summary>What to install.</summary>
    public static string Hint(string architecture) => IsNative(architecture)
        ? "install binutils (apt-get install binutils)"
        : $"install binutils-{Triplet(architecture).Replace('_', '-')} or llvm";

    /// <summary>Runs it.</summary>
    /// <returns>What it said when it failed; null when it did not.</returns>
    public string? Run(string folder, params string[] arguments)
    {
        var said = new List<string>();
        var code = ChildProcess.Run(Program, arguments, folder, said.Add, [new("LC_ALL", "C")]);
        return code == 0 ? null : said.FirstOrDefault() ?? $"exit code {code}";
    }

    private static IEnumerable<string> Candidates(string architecture)
    {
        yield return Triplet(architecture) + "-objcopy";
        if (IsNative(architecture)) yield return "objcopy";
        yield return "llvm-objcopy";
    }

    // Debian's compilers for 32-bit x86 are named after a later processor than its folders.
    private static string Triplet(string architecture) =>
        architecture == "i386" ? "i686-linux-gnu" : LibraryFolders.Triplet(architecture) ?? architecture + "-linux-gnu";

    private static bool IsNative(string architecture) => OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => architecture is "amd64" or "i386",
        System.Runtime.InteropServices.Architecture.Arm64 => architecture == "arm64",
        System.Runtime.InteropServices.Architecture.Arm => architecture == "armhf",
        _ => false,
    };

    private static ObjectCopy? Try(string program)
    {
        var lines = new List<string>();
        return ChildProcess.Run(program, ["--version"], Path.GetTempPath(), lines.Add, [new("LC_ALL", "C")]) == 0
            ? new ObjectCopy(program, lines.FirstOrDefault() ?? program)
            : null;
    }
}
