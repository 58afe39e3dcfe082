using System.Globalization;
using Packager.Binary;
using Packager.Debian;
using Packager.Model;

namespace Packager.Bench;

/// <summary><c>write TREE COMPRESSOR LEVEL TARGET [CACHE]</c>: packs a tree as dpkg-deb would.</summary>
internal static class WriteCommand
{
    /// <summary>The time of every package, in seconds since 1970.</summary>
    public const long Date = 1_700_000_000;

    public static int Run(string[] arguments)
    {
        var tree = arguments[0];
        var settings = new CompressionSettings(Enum.Parse<CompressionAlgorithm>(arguments[1], ignoreCase: true), int.Parse(arguments[2], CultureInfo.InvariantCulture));
        var diagnostics = new DiagnosticBag();
        var package = new DebPackage
        {
            Control = ControlStanza.Parse(File.ReadAllText(Path.Combine(tree, "DEBIAN/control")), "control", diagnostics),
            Payload = Payload.Create(Entries(tree), diagnostics),
            Date = DateTimeOffset.FromUnixTimeSeconds(Date),
            Compression = settings,
        };
        diagnostics.ThrowIfErrors();
        var cache = arguments.Length > 4 ? new BlockCache(arguments[4]) : null;
        DebWriter.Write(package, arguments[3], DebWriteOptions.Default with { Cache = cache });
        return 0;
    }

    private static IEnumerable<PayloadEntry> Entries(string tree)
    {
        foreach (var path in Directory.EnumerateFiles(tree, "*", SearchOption.AllDirectories))
        {
            var relative = path[tree.Length..];
            if (relative.StartsWith("/DEBIAN/", StringComparison.Ordinal)) continue;
            yield return new PayloadEntry { Path = relative, Kind = PayloadKind.File, Content = Content.FromFile(path) };
        }
    }
}
