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

    // The passphrase stands in the environment of this run, so whoever can read the home has it. Left to itself an agent hashes it for two seconds first, to find out how often is slow enough.
    private const string AgentSettings = "s2k-count 1048576\n";
    private readonly FileStream _mark;

    /// <summary>Makes one.</summary>
    public GpgHome()
    {
        Sweep();
        // Only the user who makes it may enter a temporary folder of this kind, as gpg demands.
        Folder = Directory.CreateTempSubdirectory(Prefix).FullName;
        _mark = new FileStream(Path.Combine(Folder, Mark), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        // A file is there before it is held: others look at marks with something in them only.
        _mark.WriteByte((byte)'\n');
        _mark.Flush();
        File.WriteAllText(Path.Combine(Folder, "gpg-agent.conf"), AgentSettings);
    }

    /// <summary>Its path.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public void Dispose() => TakeAway(Folder, _mark);

    private static void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                if (FileOwner.IsThisUser(folder) && HoldAbandoned(Path.Combine(folder, Mark)) is { } mark) TakeAway(folder, mark);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Its run goes on, or another run takes it away at this moment.
            }
        }
    }

    // The system frees a file that a process held when the process ends, however it ends.
    private static FileStream? HoldAbandoned(string mark) =>
        new FileInfo(mark) is { Exists: true, Length: > 0 } ? new FileStream(mark, FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null;

    // The mark is held until it alone is left, so that nobody else takes away the same home.
    private static void TakeAway(string folder, FileStream mark)
    {
        using (mark)
        {
            EndAgent(folder);
            foreach (var inner in Directory.EnumerateDirectories(folder)) Directory.Delete(inner, recursive: true);
            foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != Mark)) File.Delete(file);
        }

        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Another run found the mark free and is quicker.
        }
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
