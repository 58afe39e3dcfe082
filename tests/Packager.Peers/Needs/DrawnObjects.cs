using Packager.Binary;
using Packager.Debian;

namespace Packager.Peers.Needs;

/// <summary>Programs and libraries of this machine, drawn by seed, so that every run on one system looks at the same ones.</summary>
internal static class DrawnObjects
{
    private static readonly string[] s_folders = ["/usr/bin", "/usr/sbin", "/usr/libexec", "/usr/lib/x86_64-linux-gnu"];

    /// <summary>So many objects of C++ and so many others, each with at least three libraries.</summary>
    public static List<string> Draw(int seed, int cxx, int others)
    {
        var random = new Random(seed);
        var paths = s_folders.Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            .Order(StringComparer.Ordinal).ToArray();
        random.Shuffle(paths);

        var drawn = new List<string>();
        foreach (var path in paths)
        {
            if (cxx == 0 && others == 0) break;
            if (Read(path) is not { Needed.Length: >= 3 } elf) continue;
            ref var left = ref elf.Needed.Contains("libstdc++.so.6") ? ref cxx : ref others;
            if (left == 0) continue;
            left--;
            drawn.Add(path);
        }

        Assert.True(cxx == 0 && others == 0, $"{cxx} more objects of C++ and {others} others are needed: apt-get install apt groff icu-devtools cmake binutils git curl");
        return drawn;
    }

    public static bool IsCxx(string path) => Read(path)!.Needed.Contains("libstdc++.so.6");

    private static ElfFile? Read(string path)
    {
        using var stream = File.OpenRead(path);
        if (!ElfFile.HasMagic(stream)) return null;
        var elf = ElfFile.Read(stream);
        return elf.IsLoadable && ElfArchitecture.Of(elf) == "amd64" ? elf : null;
    }
}
