namespace Packager.Binary.Tests;

/// <summary>Images made by windres, as and ld of binutils for Windows.</summary>
internal static class LinkedImage
{
    private const string Prefix = "x86_64-w64-mingw32-";

    public static byte[] Link(string resource, params string[] options)
    {
        using var folder = new TemporaryFolder();
        string At(string name) => Path.Combine(folder.Path, name);
        File.WriteAllText(At("start.s"), ".globl start\nstart:\n ret\n");
        RealTool.Filter([], Prefix + "as", At("start.s"), "-o", At("start.o"));
        List<string> objects = [At("start.o")];
        if (resource.Length > 0)
        {
            File.WriteAllText(At("version.rc"), resource);
            RealTool.Filter([], Prefix + "windres", At("version.rc"), "-O", "coff", "-o", At("version.o"));
            objects.Add(At("version.o"));
        }

        RealTool.Filter([], Prefix + "ld", ["-e", "start", .. options, .. objects, "-o", At("image")]);
        return File.ReadAllBytes(At("image"));
    }

    /// <summary>A version resource in the language of windres.</summary>
    public static string Version(string file, string product, params int[] languages) => $$"""
        1 VERSIONINFO
        FILEVERSION {{file}}
        PRODUCTVERSION {{product}}
        BEGIN
          BLOCK "StringFileInfo"
          BEGIN
            BLOCK "040904B0"
            BEGIN
              VALUE "FileDescription", "An odd one"
              VALUE "CompanyName", "Somebody"
            END
          END
          BLOCK "VarFileInfo"
          BEGIN
            VALUE "Translation"{{string.Concat(languages.Select(language => $", {language}, 1200"))}}
          END
        END
        """;
}
