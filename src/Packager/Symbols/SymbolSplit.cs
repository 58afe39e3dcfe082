using System.Collections.Immutable;
using Packager.Binary;
using Packager.Compile;
using Packager.Debian;
using Packager.Model;
using Packager.Needs.Elf;

namespace Packager.Symbols;

/// <summary>Parts the debug symbols of a payload from its programs and libraries, for a <c>-dbgsym</c> package as dh_strip(1) makes it.</summary>
public sealed class SymbolSplit
{
    private const string Folder = "/usr/lib/debug/.build-id/";

    private readonly SplitFiles _files;
    private readonly DiagnosticBag _bag;
    private readonly Dictionary<string, ObjectCopy?> _tools = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PayloadEntry> _stripped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PayloadEntry> _symbols = new(StringComparer.Ordinal);

    private SymbolSplit(SplitFiles files, DiagnosticBag bag) => (_files, _bag) = (files, bag);

    /// <summary>Splits what can be split; the rest stays as it is, and is told.</summary>
    /// <param name="payload">What the package installs.</param>
    /// <param name="location">Where the manifest asks for it.</param>
    /// <param name="workFolder">Where halves of objects are kept.</param>
    /// <param name="useCache">Whether those of an earlier run may be used again.</param>
    /// <param name="bag">Receives PKG133x, and PKG1307 when objcopy is missing.</param>
    public static DebugSymbols Run(Payload payload, SourceLocation location, string workFolder, bool useCache, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(bag);
        return new SymbolSplit(new SplitFiles(Path.Combine(workFolder, "symbols"), useCache), bag).Run(payload, location);
    }

    private DebugSymbols Run(Payload payload, SourceLocation location)
    {
        // What is damaged, or .NET's own container, is told when needs are looked for.
        var scan = PayloadReader.Read(payload, []);
        var bundles = scan.Bundles.Select(b => b.Entry.Path).ToHashSet(StringComparer.Ordinal);
        var entries = payload.Files.ToDictionary(e => e.Path, StringComparer.Ordinal);
        var objects = scan.Objects.Where(o => entries.ContainsKey(o.Path) && !bundles.Contains(o.Path)).ToList();
        var bare = objects.Where(o => o.Elf.IsStripped).ToList();
        foreach (var whole in objects.Where(o => !o.Elf.IsStripped && IsParted(o))) Split(entries[whole.Path], whole.Elf);
        if (!_bag.HasErrors && _symbols.Count == 0)
        {
            _bag.Add(SymbolFaults.NoSymbols, location, "there are no debug symbols to put into this package: " + (objects.Count == 0 ? "nothing in it is a program or library" : "its programs and libraries have none"),
                "compile with -g, link with -Wl,--build-id and do not strip; or remove this entry of packages");
        }
        else if (bare.Count > 0)
        {
            _bag.Add(SymbolFaults.AlreadyStripped, location, bare.Count == 1 ? $"'{bare[0].Path}' has no debug symbols" : $"'{bare[0].Path}' and {bare.Count - 1} more have no debug symbols",
                "compile with -g and do not strip, if they are wanted");
        }

        return new DebugSymbols(Payload.Create(payload.Entries.Select(e => _stripped.GetValueOrDefault(e.Path, e)), _bag), [.. _symbols.Values], [.. _symbols.Keys]);
    }

    private bool IsParted(PayloadObject whole)
    {
        if (whole.Elf.BuildId is null)
        {
            _bag.Add(SymbolFaults.NoBuildId, whole.Location, $"'{whole.Path}' has debug symbols and no build-id, so it keeps them", "link it with -Wl,--build-id");
            return false;
        }

        if (!whole.Elf.HasTail) return true;
        _bag.Add(SymbolFaults.HasTail, whole.Location, $"'{whole.Path}' carries data behind its last section, so it keeps its symbols", "strip it before the data is appended");
        return false;
    }

    private void Split(PayloadEntry entry, ElfFile elf)
    {
        if (ElfArchitecture.Of(elf) is not { } architecture || Tool(architecture, entry) is not { } tool) return;
        var (stripped, symbols, fault) = _files.Split(entry.Content!, elf.BuildId!, elf.IsProgram, tool);
        if (fault is not null)
        {
            _bag.Add(SymbolFaults.CannotSplit, entry.Location, $"{tool.Program} cannot part the symbols of '{entry.Path}': {fault}", "exclude the file, or remove the package of debug symbols");
            return;
        }

        var origin = entry.Content!.Origin;
        _stripped[entry.Path] = entry with { Content = Content.FromFile(stripped, new FileInfo(stripped).Length, origin) };
        // Two copies of one object have one identity and the same symbols.
        _symbols.TryAdd(elf.BuildId!, new PayloadEntry
        {
            Path = $"{Folder}{elf.BuildId![..2]}/{elf.BuildId[2..]}.debug", Kind = PayloadKind.File, Location = entry.Location,
            Content = Content.FromFile(symbols, new FileInfo(symbols).Length, origin),
        });
    }

    private ObjectCopy? Tool(string architecture, PayloadEntry entry)
    {
        if (_tools.TryGetValue(architecture, out var known)) return known;
        var tool = ObjectCopy.For(architecture);
        if (tool is null)
            _bag.Add(CompileFaults.MissingTool, entry.Location, $"objcopy for {architecture} parts the debug symbols from '{entry.Path}', and it is not installed", ObjectCopy.Hint(architecture));
        _tools.Add(architecture, tool);
        return tool;
    }
}
