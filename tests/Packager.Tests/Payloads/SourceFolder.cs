using System.Collections.Immutable;
using Packager.Compile;
using Packager.Manifest;
using Packager.Model;
using Packager.Payloads;

namespace Packager.Tests.Payloads;

/// <summary>A real folder of sources with a manifest beside it, gone when the test is over.</summary>
public sealed class SourceFolder : IDisposable
{
    private int _line;

    public SourceFolder() => Path = Directory.CreateTempSubdirectory("payload-").FullName;

    private SourceFolder(string path) => Path = Directory.CreateDirectory(path).FullName;

    /// <summary>A folder in memory where the host has one, for so many files that making them on a disk would take longer than the test.</summary>
    public static SourceFolder InMemory() =>
        Directory.Exists("/dev/shm") ? new(System.IO.Path.Combine("/dev/shm", System.IO.Path.GetRandomFileName())) : new();

    public string Path { get; }

    public DiagnosticBag Diagnostics { get; } = [];

    public List<string> Codes => [.. Diagnostics.Select(d => d.Code)];

    public string File(string name, string text = "text\n") => File(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name));

    public void Link(string name, string target)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.CreateSymbolicLink(path, target);
    }

    /// <summary>An entry on a line of its own.</summary>
    public ContentsEntry Entry(string? src, string? dst, string? type = null) => new()
    {
        Location = Here(), Src = src is null ? null : At(src), Dst = dst is null ? null : At(dst), Type = type is null ? null : At(type),
    };

    public static Located<string> At(string text) => new(text, SourceLocation.None);

    public PackageManifest Manifest(params ContentsEntry[] contents) =>
        new() { Folder = Path, Name = At("demo"), Contents = [.. contents] };

    public PackageManifest Nfpm(params ContentsEntry[] contents) => Manifest(contents) with { Dialect = Dialects.Nfpm };

    public ImmutableArray<PayloadEntry> Gather(PackageManifest manifest, BuildOutput? output = null) =>
        PayloadGatherer.Gather(manifest, new Target("deb", "amd64"), output, Diagnostics);

    public Payload Payload(PackageManifest manifest, BuildOutput? output = null) => Model.Payload.Create(Gather(manifest, output), Diagnostics);

    /// <summary>What is installed besides parents that nobody asked for, one line each: mode, path, target of a link.</summary>
    public List<string> Listing(PackageManifest manifest, BuildOutput? output = null) =>
    [
        .. from entry in Payload(manifest, output).Entries
           where !entry.IsImplicit
           select $"{entry.Mode} {entry.Path}" + (entry.Kind == PayloadKind.Directory ? "/" : "") + (entry.LinkTarget is null ? "" : " -> " + entry.LinkTarget),
    ];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private SourceLocation Here() => new("packager.yaml", ++_line, 1);
}
