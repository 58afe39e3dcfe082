using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Packager.Binary;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs.Dotnet;

namespace Packager.Needs;

/// <summary>Tells what the payload of a package for Windows needs from the machine: frameworks of .NET, libraries of the C++ runtime, and WebView2.</summary>
internal sealed partial class WindowsNeeds(Payload payload, PackageManifest manifest, string architecture, DiagnosticBag bag)
{
    /// <summary>The name of the need for WebView2, in rules and in <c>dependencies.ignore</c>.</summary>
    public const string WebView = "webview2";

    private readonly HashSet<string> _ignored = manifest.Dependencies.Ignore.Select(name => name.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _paths = payload.Files.Select(file => file.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Path, FrameworkReference Framework)> _frameworks = [];
    private readonly List<(string Path, string Library, Version Linker, bool Is64)> _libraries = [];
    private readonly List<string> _webViews = [];

    /// <summary>Detects what <c>dependencies.detect</c> lets it look at. What meets a need is the same everywhere: its installer, which a launch condition names.</summary>
    public static ImmutableArray<ResolvedNeed> Detect(Payload payload, PackageManifest manifest, string architecture, DiagnosticBag bag)
    {
        var kinds = DetectedKinds.Of(manifest);
        if (kinds is { Dotnet: false, Pe: false }) return [];
        return new WindowsNeeds(payload, manifest, architecture, bag).Detect(kinds);
    }

    private ImmutableArray<ResolvedNeed> Detect(DetectedKinds kinds)
    {
        var folders = DotnetFolders.Read(payload, bag);
        foreach (var (path, config) in folders.Configs) Add(path, config);
        // What a portable program brings for other machines is never loaded.
        foreach (var file in payload.Files.Where(file => folders.RuntimeOf(file.Path) is not { } runtime || IsForHere(runtime))) Read(file);
        return
        [
            .. kinds.Dotnet ? Frameworks() : [],
            .. kinds.Pe ? Libraries() : [],
            .. kinds.Pe && _webViews.Count > 0 && !_ignored.Contains(WebView) ? [new ResolvedNeed(new RuleNeed(WebView, "Microsoft Edge WebView2", [.. _webViews]), "launch condition", "WebView2Loader.dll")] : Array.Empty<ResolvedNeed>(),
        ];
    }

    private IEnumerable<ResolvedNeed> Frameworks() =>
        from asked in _frameworks
        where !_ignored.Contains(asked.Framework.Name) && !_paths.Any(path => path.Contains($"/shared/{asked.Framework.Name}/{MajorMinor(asked.Framework.Version)}.", StringComparison.OrdinalIgnoreCase))
        group asked.Path by asked.Framework into use
        select new ResolvedNeed(new FrameworkNeed(use.Key.Name, use.Key.Version, use.Key.RollForward, [.. use.Distinct().Order(PayloadPath.Order)]), "launch condition", "runtimeconfig.json");

    private IEnumerable<ResolvedNeed> Libraries() =>
        from linked in _libraries
        where !_ignored.Contains(linked.Library) && !IsBrought(linked.Path, linked.Library)
        group linked by (linked.Library, linked.Is64) into use
        orderby use.Key.Library, use.Key.Is64
        select new ResolvedNeed(new RuntimeLibraryNeed(use.Key.Library, use.Max(linked => linked.Linker)!, use.Key.Is64, [.. use.Select(linked => linked.Path).Order(PayloadPath.Order)]), "launch condition", "import table");

    private void Read(PayloadEntry entry)
    {
        if (string.Equals(PayloadPath.Name(entry.Path), "WebView2Loader.dll", StringComparison.OrdinalIgnoreCase) && !_paths.Any(path => path.EndsWith("/msedgewebview2.exe", StringComparison.OrdinalIgnoreCase)))
            _webViews.Add(entry.Path);
        if (entry.Length < 64) return;
        using var stream = entry.Content!.Open();
        if (!PeFile.HasMagic(stream)) return;
        try
        {
            var pe = PeFile.Read(stream);
            // Other linkers count in other ways, and from 14 on the runtime serves all toolsets.
            var linker = pe.Linker.Major == 14 ? pe.Linker : new Version(14, 0);
            _libraries.AddRange(pe.Imports.Select(name => name.ToLowerInvariant()).Where(name => RuntimeLibrary().IsMatch(name)).Select(name => (entry.Path, name, linker, pe.Is64)));
            if (DotnetBundle.Find(stream, pe) is { } bundle && bundle.Files.FirstOrDefault(file => file.Kind == BundledKind.RuntimeConfigJson) is { } config) Add(entry.Path, stream, config);
        }
        catch (Exception e) when (e is InvalidDataException or MalformedException)
        {
            bag.Add(NeedsFaults.MalformedProgram, entry.Location, $"'{entry.Path}' begins like a program of Windows, but {e.Message}", "build it again, or leave it out of contents");
        }
    }

    private void Add(string path, Stream program, BundledFile config)
    {
        using var json = DotnetBundle.Open(program, config);
        using var document = DotnetJson.Read(json);
        Add(path, RuntimeConfig.Parse(document.RootElement));
    }

    private void Add(string path, RuntimeConfig config) => _frameworks.AddRange(config.Frameworks.Select(framework => (path, framework)));

    // Windows looks beside the program first; a plugin's program lies above it.
    private bool IsBrought(string path, string library)
    {
        for (var folder = PayloadPath.Parent(path); folder is not null; folder = PayloadPath.Parent(folder))
        {
            if (_paths.Contains(folder + "/" + library)) return true;
        }

        return false;
    }

    private bool IsForHere(string runtime) => runtime is "any" or "win" || (runtime.StartsWith("win", StringComparison.Ordinal) && runtime.EndsWith("-" + architecture, StringComparison.Ordinal));

    private static string MajorMinor(string version) => string.Join('.', version.Split('.').Take(2));

    [GeneratedRegex(@"\A(vcruntime140(_1|_threads)?|msvcp140(_1|_2|_atomic_wait|_codecvt_ids)?|concrt140|vccorlib140|vcomp140|vcamp140|mfc140u?|mfcm140u?)\.dll\z", RegexOptions.CultureInvariant)]
    private static partial Regex RuntimeLibrary();
}
