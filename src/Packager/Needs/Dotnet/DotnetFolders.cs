using System.Collections.Immutable;
using System.Text.Json;
using Packager.Model;

namespace Packager.Needs.Dotnet;

/// <summary>The JSON files of .NET in a payload, read once.</summary>
internal sealed class DotnetFolders
{
    private readonly List<(string Path, RuntimeConfig Config)> _configs = [];
    private readonly Dictionary<string, string> _runtimes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>Every <c>runtimeconfig.json</c> with its path.</summary>
    public IReadOnlyList<(string Path, RuntimeConfig Config)> Configs => _configs;

    /// <summary>Folders from which the host opens libraries by their full path.</summary>
    public IEnumerable<string> Names => _folders;

    public static DotnetFolders Read(Payload payload, DiagnosticBag bag)
    {
        var folders = new DotnetFolders();
        foreach (var entry in payload.Files)
        {
            var folder = PayloadPath.Parent(entry.Path) ?? "";
            if (entry.Path.EndsWith(RuntimeConfig.Suffix, StringComparison.Ordinal)) folders.Add(folder, entry, bag, folders.AddConfig);
            else if (entry.Path.EndsWith(RuntimeAssets.DepsSuffix, StringComparison.Ordinal)) folders.Add(folder, entry, bag, folders.AddAssets);
            else if (PayloadPath.Name(entry.Path) == "libcoreclr.so") folders._folders.Add(folder);
        }

        return folders;
    }

    /// <summary>The runtime identifier that a file is for; null when it is for the package's own machine.</summary>
    public string? RuntimeOf(string path) => _runtimes.GetValueOrDefault(path) ?? RuntimeAssets.OfPath(path);

    private void Add(string folder, PayloadEntry entry, DiagnosticBag bag, Action<string, JsonElement> add)
    {
        try
        {
            using var document = DotnetJson.Read(entry.Content!);
            _folders.Add(folder);
            add(entry.Path, document.RootElement);
        }
        catch (InvalidDataException e)
        {
            bag.Add(NeedsFaults.MalformedDotnetFile, entry.Location, $"'{entry.Path}' cannot be read: {e.Message}", "publish the program again");
        }
    }

    private void AddConfig(string path, JsonElement root) => _configs.Add((path, RuntimeConfig.Parse(root)));

    private void AddAssets(string path, JsonElement root)
    {
        foreach (var (asset, runtime) in RuntimeAssets.Parse(root, PayloadPath.Parent(path) ?? "")) _runtimes.TryAdd(asset, runtime);
    }
}
