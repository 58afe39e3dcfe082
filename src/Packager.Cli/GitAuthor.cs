using System.ComponentModel;
using System.Diagnostics;

namespace Packager.Cli;

/// <summary>Who git would name as the author of a commit.</summary>
internal static class GitAuthor
{
    /// <summary><c>Name &lt;mail&gt;</c>, or null where git is missing or has not been told.</summary>
    public static string? Of(string folder)
    {
        var name = Config(folder, "user.name");
        var mail = Config(folder, "user.email");
        return name is null || mail is null ? null : $"{name} <{mail}>";
    }

    private static string? Config(string folder, string key)
    {
        try
        {
            var start = new ProcessStartInfo("git") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetFullPath(folder) };
            foreach (var argument in new[] { "config", "--get", key }) start.ArgumentList.Add(argument);
            using var git = Process.Start(start)!;
            var value = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return value.Length > 0 ? value : null;
        }
        catch (Win32Exception)
        {
            // No git, or no such folder, which is reported by whoever looks into it.
            return null;
        }
    }
}
