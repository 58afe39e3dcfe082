namespace Packager.Tests.Documents;

/// <summary>Texts of the repository that are generated: compared, or written anew when PACKAGER_UPDATE_GOLDEN is 1.</summary>
internal static class Golden
{
    public static string Root { get; } = Find();

    public static void Check(string path, string text)
    {
        var file = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("PACKAGER_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{path} is missing; run the tests with PACKAGER_UPDATE_GOLDEN=1 and review what they write");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }

    // The paths in the binaries are mapped, so the folder is looked for from where the tests lie.
    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Packager.sln"))) return folder;
        }

        throw new InvalidOperationException("Packager.sln is not above the tests");
    }
}
