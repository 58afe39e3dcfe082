using System.ComponentModel;
using System.Diagnostics;
using Packager.Storage;

namespace Packager.Signing;

/// <summary>
/// An empty home for gpg that vanishes with the run. It may hold a private key, so the home of a run that was killed, and the agent that lives on in it, are
/// taken away by the next run.
/// </summary>
internal sealed class GpgHome : IDisposable
{
    private const string Prefix = "packager-gpg-";
    private const string Mark = "owner";
    private readonly FileStream _mark;

    /// <summary>Makes one.</summary>
    public GpgHome()
    {
        Sweep();
        // Only the user who makes it may enter a temporary folder of this kind, as gpg demands.
        Folder = Directory.CreateTempSubdirectory(Prefix).FullName;
        _mark = new FileStream(Path.Combine(Folder, Mark), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Its path.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        EndAgent(Folder);
        _mark.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                if (!FileOwner.IsThisUser(folder) || !IsAbandoned(Path.Combine(folder, Mark))) continue;
                EndAgent(folder);
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Another run takes it away at this moment.
            }
        }
    }

    // The system frees a file that a process held when the process ends, however it ends.
    private static bool IsAbandoned(string mark)
    {
        if (!File.Exists(mark)) return false;
        using var held = new FileStream(mark, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        return true;
    }

    private static void EndAgent(string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("gpgconf", ["--homedir", folder, "--kill", "gpg-agent"]) { RedirectStandardError = true });
            process?.WaitForExit();
        }
        catch (Win32Exception)
        {
            // An agent whose home is gone ends by itself.
        }
    }
}
