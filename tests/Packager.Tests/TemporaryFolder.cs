using System.Diagnostics;

namespace Packager.Tests;

/// <summary>A folder of its own for one test, removed with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("packager-test-").FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs git in the folder, as a fixed person at a fixed time.</summary>
    public void Git(string date, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in (string[])["GIT_AUTHOR", "GIT_COMMITTER"])
        {
            start.Environment[name + "_NAME"] = "Jane Doe";
            start.Environment[name + "_EMAIL"] = "jane@example.com";
            start.Environment[name + "_DATE"] = date;
        }

        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
    }

    public void Commit(string date, string subject)
    {
        Git(date, "add", "-A");
        Git(date, "commit", "-q", "--allow-empty", "-m", subject);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
