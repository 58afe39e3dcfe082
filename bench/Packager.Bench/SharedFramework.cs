using System.Diagnostics;

namespace Packager.Bench;

/// <summary>The shared frameworks of the SDK that is installed: a few hundred files, most of them programs.</summary>
internal static class SharedFramework
{
    public static Scene Prepare(Workshop workshop)
    {
        var tree = workshop["shared"];
        if (!Directory.Exists(tree)) Copy(Installed(), Path.Combine(tree, "usr/share/dotnet"));
        return Scene.Of("the SDK's shared frameworks", tree);
    }

    /// <summary>From a line such as <c>Microsoft.NETCore.App 10.0.0 [/usr/share/dotnet/shared/Microsoft.NETCore.App]</c>.</summary>
    private static string Installed()
    {
        using var list = Process.Start(new ProcessStartInfo("dotnet", ["--list-runtimes"]) { RedirectStandardOutput = true })!;
        var line = list.StandardOutput.ReadToEnd().Split('\n').First(line => line.StartsWith("Microsoft.NETCore.App", StringComparison.Ordinal));
        return Path.GetDirectoryName(line[(line.IndexOf('[', StringComparison.Ordinal) + 1)..line.IndexOf(']', StringComparison.Ordinal)])!;
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        using var copy = Process.Start("cp", ["-rL", source, target]);
        copy.WaitForExit();
        if (copy.ExitCode != 0) throw new IOException($"'{source}' could not be copied");
    }
}
