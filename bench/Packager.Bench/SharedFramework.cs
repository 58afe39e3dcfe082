using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Packager.Bench;

/// <summary>The shared frameworks of the SDK that runs this program: a few hundred files, most of them programs.</summary>
internal static class SharedFramework
{
    public static Scene Prepare(Workshop workshop)
    {
        var tree = workshop["shared"];
        if (!Directory.Exists(tree)) Copy(Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../..")), Path.Combine(tree, "usr/share/dotnet"));
        return Scene.Of("the SDK's shared frameworks", tree);
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        using var copy = Process.Start("cp", ["-rL", source, target]);
        copy.WaitForExit();
        if (copy.ExitCode != 0) throw new IOException($"'{source}' could not be copied");
    }
}
