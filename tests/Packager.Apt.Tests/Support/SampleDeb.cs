using Packager.Binary;
using Packager.Debian;
using Packager.Model;

namespace Packager.Apt.Tests;

/// <summary>Small packages for repositories.</summary>
internal static class SampleDeb
{
    public static string Write(string folder, string name, string version = "1.0", string architecture = "all", Func<ControlStanza, ControlStanza>? control = null,
        string? content = null, string[]? files = null, string[]? conffiles = null, PayloadEntry[]? more = null)
    {
        var stanza = ControlStanza.Empty.With("Package", name).With("Version", version).With("Architecture", architecture)
            .With("Maintainer", "Jane Doe <jane@example.com>").With("Section", "net").With("Priority", "optional").With("Description", $"greets as {name}\nIt says hello.\n\nAnd more.");
        var entries = (files ?? [$"/usr/share/{name}/greeting"]).Select(path => File(path, content ?? name))
            .Concat((conffiles ?? []).Select(path => File(path, "x") with { Config = ConfigKind.Config })).Concat(more ?? []);
        var bag = new DiagnosticBag();
        var payload = Payload.Create(entries, bag);
        Assert.Empty(bag);
        var path = Path.Combine(folder, $"{name}_{version.Replace(':', '_')}_{architecture}.deb");
        DebWriter.Write(new DebPackage
        {
            Control = control?.Invoke(stanza) ?? stanza, Payload = payload, Date = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), Compression = new CompressionSettings(CompressionAlgorithm.Gzip, 1),
        }, path);
        return path;
    }

    public static PayloadEntry File(string path, string content) => new()
    {
        Path = path, Kind = PayloadKind.File, Mode = new UnixMode(0b110_100_100), Content = Content.FromText(content, "test"),
    };
}
