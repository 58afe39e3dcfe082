using Packager.Model;

namespace Packager.Manifest;

/// <summary>Reads <c>packager.yaml</c> and <c>nfpm.yaml</c>.</summary>
public static class ManifestReader
{
    /// <summary>Reads a file from disk, or from standard input when the path is <c>-</c>.</summary>
    /// <param name="path">As the user gave it.</param>
    /// <param name="environment">What variables stand for.</param>
    /// <param name="bag">Receives the faults, PKG1001 and those of <see cref="Read"/>.</param>
    /// <returns>The file, or null when nothing of it can be used.</returns>
    public static ManifestFile? ReadFile(string path, IReadOnlyDictionary<string, string> environment, DiagnosticBag bag)
    {
        try
        {
            var bytes = path == "-" ? ReadStandardInput() : BoundedFile.Read(path);
            return YamlText.Decode(path, bytes, bag) is { } text ? Read(path, text, environment, bag) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(YamlFaults.FileMissing, new SourceLocation(path, 0, 0), "the manifest cannot be read: " + UnreadableFile.Reason(fault), "give its path with -f, or let 'packager init' write one");
            return null;
        }
    }

    /// <summary>Reads a manifest's text: which packages it describes, for which targets. Their values are read by <see cref="ManifestFile.Bind"/>.</summary>
    /// <param name="path">What diagnostics show; its folder is where relative sources start.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="environment">What variables stand for.</param>
    /// <param name="bag">Receives the faults: PKG1002 to PKG1056.</param>
    /// <returns>The file, or null when nothing of it can be used.</returns>
    public static ManifestFile? Read(string path, string text, IReadOnlyDictionary<string, string> environment, DiagnosticBag bag)
    {
        path = path.Replace('\\', '/');
        var root = YamlTree.Read(path, text, bag);
        if (root is null) return null;
        if (root is not MappingNode map)
        {
            bag.Add(YamlFaults.RootIsNoMap, root.Location, $"a manifest is a map, and this is {root.Kind}", "begin with 'packager: 1' and 'name: …'");
            return null;
        }

        if (Dialect(map, bag) is not { } dialect) return null;
        new ShapeCheck(dialect, bag).Check(map, KeyTable.Root, Places.Root);
        var file = new ManifestFile(path, dialect, environment);
        return file with { Selections = Selector.Select(file, map, bag) };
    }

    // A file without 'packager' is nfpm's.
    private static Dialects? Dialect(MappingNode root, DiagnosticBag bag)
    {
        if (root["packager"] is not { } node) return Dialects.Nfpm;
        if (node is ScalarNode { Text: "1" }) return Dialects.Packager;
        bag.Add(ManifestFaults.UnknownDialect, node.Location, "this version knows dialect 1 alone", "begin the file with 'packager: 1'");
        return null;
    }

    private static byte[] ReadStandardInput()
    {
        using var input = Console.OpenStandardInput();
        return BoundedFile.Read(input);
    }
}
