using System.Collections.Immutable;
using Packager.Binary;
using Packager.Model;
using Packager.Needs.Dotnet;

namespace Packager.Needs.Elf;

/// <summary>Goes through a payload once and keeps what detection looks at: ELF objects and single-file programs.</summary>
internal sealed class PayloadReader(DiagnosticBag bag)
{
    // Separate debug information is never loaded; its objects only look like programs.
    private const string DebugFolder = "/usr/lib/debug/";

    private readonly ImmutableArray<PayloadObject>.Builder _objects = ImmutableArray.CreateBuilder<PayloadObject>();
    private readonly ImmutableArray<BundledProgram>.Builder _bundles = ImmutableArray.CreateBuilder<BundledProgram>();
    private readonly ImmutableArray<PayloadEntry>.Builder _compiled = ImmutableArray.CreateBuilder<PayloadEntry>();

    public static PayloadScan Read(Payload payload, DiagnosticBag bag)
    {
        var reader = new PayloadReader(bag);
        foreach (var entry in payload.Files) reader.Add(entry);
        return new PayloadScan(reader._objects.ToImmutable(), reader._bundles.ToImmutable(), reader._compiled.ToImmutable());
    }

    private void Add(PayloadEntry entry)
    {
        if (entry.Length < 4 || entry.Path.StartsWith(DebugFolder, StringComparison.Ordinal)) return;
        using var stream = entry.Content!.Open();
        if (!ElfFile.HasMagic(stream)) return;
        if (TryRead(stream, entry.Path, entry) is not { IsLoadable: true } elf) return;
        _objects.Add(new PayloadObject(entry.Path, elf, entry.Location));
        if (AheadOfTime.Is(elf)) _compiled.Add(entry);
        else AddBundle(stream, elf, entry);
    }

    private void AddBundle(Stream stream, ElfFile elf, PayloadEntry entry)
    {
        try
        {
            if (DotnetBundle.Find(stream, elf) is not { } bundle) return;
            _bundles.Add(new BundledProgram(entry, bundle, ConfigOf(stream, bundle)));
            foreach (var file in bundle.Files.Where(f => f.Kind == BundledKind.NativeBinary)) AddBundled(stream, file, entry);
        }
        catch (InvalidDataException e)
        {
            bag.Add(NeedsFaults.MalformedDotnetFile, entry.Location, $"'{entry.Path}' is a single-file .NET program, but {e.Message}", "publish it again");
        }
    }

    private static RuntimeConfig? ConfigOf(Stream stream, DotnetBundle bundle)
    {
        if (bundle.Files.FirstOrDefault(f => f.Kind == BundledKind.RuntimeConfigJson) is not { } file) return null;
        using var json = DotnetBundle.Open(stream, file);
        using var document = DotnetJson.Read(json);
        return RuntimeConfig.Parse(document.RootElement);
    }

    private void AddBundled(Stream stream, BundledFile file, PayloadEntry entry)
    {
        using var content = DotnetBundle.Open(stream, file);
        if (!ElfFile.HasMagic(content)) return;
        var path = PayloadPath.Normalize(entry.Path + "/" + file.Path);
        if (TryRead(content, path, entry) is { IsLoadable: true } elf) _objects.Add(new PayloadObject(path, elf, entry.Location));
    }

    private ElfFile? TryRead(Stream stream, string path, PayloadEntry entry)
    {
        try
        {
            return ElfFile.Read(stream);
        }
        catch (InvalidDataException e)
        {
            bag.Add(NeedsFaults.MalformedObject, entry.Location, $"'{path}' begins like an ELF object, but: {e.Message}", "build it again, or leave it out of contents");
            return null;
        }
    }
}

/// <summary>What detection looks at.</summary>
/// <param name="Objects">Every program and library, those within single-file programs too.</param>
/// <param name="Bundles">Single-file .NET programs.</param>
/// <param name="Compiled">.NET programs and libraries that were compiled ahead of time.</param>
internal sealed record PayloadScan(
    ImmutableArray<PayloadObject> Objects, ImmutableArray<BundledProgram> Bundles, ImmutableArray<PayloadEntry> Compiled);

/// <summary>A single-file .NET program of the payload.</summary>
/// <param name="Entry">The program.</param>
/// <param name="Bundle">What is in it.</param>
/// <param name="Config">Its runtimeconfig.json.</param>
internal sealed record BundledProgram(PayloadEntry Entry, DotnetBundle Bundle, RuntimeConfig? Config);
