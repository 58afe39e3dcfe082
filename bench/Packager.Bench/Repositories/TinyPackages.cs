using System.Globalization;
using Packager.Binary;
using Packager.Debian;
using Packager.Model;

namespace Packager.Bench;

/// <summary>Thousands of small packages, a quarter of them for every architecture: the same for every run.</summary>
internal static class TinyPackages
{
    private const int Files = 5;

    /// <summary>The packages' folder; what is there already is not made again.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many.</param>
    public static string[] Make(string folder, int first, int count)
    {
        Directory.CreateDirectory(folder);
        return [.. Enumerable.Range(first, count).AsParallel().AsOrdered().Select(number => Make(folder, number))];
    }

    private static string Make(string folder, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"tiny-{number:D5}");
        var architecture = number % 4 == 0 ? "all" : "amd64";
        var path = Path.Combine(folder, $"{name}_1.0_{architecture}.deb");
        if (File.Exists(path)) return path;
        var diagnostics = new DiagnosticBag();
        var package = new DebPackage
        {
            Control = ControlStanza.Parse(
                $"Package: {name}\nVersion: 1.0\nArchitecture: {architecture}\nMaintainer: Bench <bench@example.com>\nSection: misc\nPriority: optional\n"
                + $"Depends: libc6 (>= 2.34), tiny-{number / 2:D5}\nHomepage: https://example.com/{name}\nDescription: small package number {number}\n It has {Files} files and a description\n of two lines.\n",
                "control", diagnostics),
            Payload = Payload.Create(Enumerable.Range(0, Files).Select(i => new PayloadEntry
            {
                Path = $"/usr/share/{name}/file-{i}",
                Kind = PayloadKind.File,
                Content = Content.FromText($"{name} {i}\n", name),
            }), diagnostics),
            Date = DateTimeOffset.FromUnixTimeSeconds(WriteCommand.Date),
            Compression = new CompressionSettings(CompressionAlgorithm.Gzip, 1),
        };
        diagnostics.ThrowIfErrors();
        DebWriter.Write(package, path, DebWriteOptions.Default);
        return path;
    }
}
