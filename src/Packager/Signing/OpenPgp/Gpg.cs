using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Packager.Model;

namespace Packager.Signing;

/// <summary>
/// GnuPG in batch mode, in a home of its own that vanishes with it, or in the user's. Secrets go to it through standard input, never through arguments,
/// files or the environment.
/// </summary>
internal sealed class Gpg : IDisposable
{
    // Nobody's gpg.conf decides, nothing is asked on a terminal, and the time that is feigned for a signature never reaches the trust database.
    private static readonly string[] s_always = ["--batch", "--no-options", "--no-tty", "--quiet", "--status-fd", "2", "--trust-model", "always", "--no-auto-check-trustdb"];
    private readonly GpgHome? _home;
    private readonly SourceLocation _location;

    /// <summary>Prepares it.</summary>
    /// <param name="ownHome">Whether it gets an empty home instead of the user's.</param>
    /// <param name="location">Where the key is named, for faults.</param>
    public Gpg(bool ownHome, SourceLocation location)
    {
        _home = ownHome ? new GpgHome() : null;
        _location = location;
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="feed">Writes its standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="UserFaultException">It is not installed.</exception>
    public GpgAnswer Run(Action<Stream> feed, params string[] arguments)
    {
        using var run = Start(arguments);
        return run.Finish(feed);
    }

    /// <summary>Starts it; it waits for its standard input.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="UserFaultException">It is not installed.</exception>
    public GpgRun Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("gpg", [.. Home, .. s_always, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        foreach (var name in Passphrase.Variables) start.Environment.Remove(name);
        try
        {
            return new GpgRun(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            throw new UserFaultException(DebSignatureFaults.GpgMissing.At(_location, "gpg is missing, which makes the signature",
                "install it: 'apt install gnupg' on Debian and Ubuntu; or leave the signature out"));
        }
    }

    /// <summary>Ends the agent of a home of its own and removes the home.</summary>
    public void Dispose() => _home?.Dispose();

    private string[] Home => _home is null ? [] : ["--homedir", _home.Folder];
}
