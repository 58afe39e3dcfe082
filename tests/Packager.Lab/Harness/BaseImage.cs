using System.Collections.Concurrent;

namespace Packager.Lab.Harness;

/// <summary>An unpacked Debian that containers lie on. It is made once per machine and never written to again.</summary>
public static class BaseImage
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Images = new();

    /// <summary>The image's folder, made at first use.</summary>
    public static string Of(BaseRecipe recipe) => Images.GetOrAdd(recipe.FolderName, _ => new Lazy<string>(() => Find(recipe))).Value;

    private static string Find(BaseRecipe recipe)
    {
        var folder = Path.Combine(LabFolders.Cache, recipe.FolderName);
        using var alone = FileLock.Take(folder + ".lock");
        if (!Directory.Exists(folder)) Build(recipe, folder);
        return folder;
    }

    /// <summary>Built beside its final name, so that a folder of that name is always whole.</summary>
    private static void Build(BaseRecipe recipe, string folder)
    {
        var unfinished = folder + ".new";
        HostCommand.Run("rm", "-rf", "--one-file-system", unfinished).OrFail();
        HostCommand.Run("mmdebstrap", Arguments(recipe, unfinished)).OrFail();
        Settle(unfinished);
        Directory.Move(unfinished, folder);
    }

    private static IEnumerable<string> Arguments(BaseRecipe recipe, string folder)
    {
        yield return "--variant=minbase";
        yield return $"--include={string.Join(',', recipe.Packages)}";
        foreach (var option in HostApt.TransportOptions) yield return $"--aptopt={option}";
        foreach (var step in recipe.Steps) yield return $"--customize-hook=chroot \"$1\" sh -c '{step}'";
        yield return recipe.Codename;
        yield return folder;
        if (HostApt.Mirror is { } mirror) yield return mirror;
    }

    /// <summary>Takes out what belongs to the machine that built the image: its name servers, its mirror, its identity.</summary>
    private static void Settle(string root)
    {
        File.Delete(Path.Combine(root, "etc/resolv.conf"));
        File.WriteAllText(Path.Combine(root, "etc/apt/sources.list"), "");
        foreach (var source in Directory.EnumerateFiles(Path.Combine(root, "etc/apt/sources.list.d"))) File.Delete(source);
        File.WriteAllText(Path.Combine(root, "etc/machine-id"), "");
        File.Delete(Path.Combine(root, "etc/apt/apt.conf.d/99mmdebstrap"));
    }
}
