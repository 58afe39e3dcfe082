using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Reads the files of a package from its cabinets, embedded or beside it, each cabinet once and from front to back.</summary>
public sealed class PackageContents
{
    private readonly MsiDatabase _database;
    private readonly string? _folder;
    private readonly SourceLocation _location;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="database">The package.</param>
    /// <param name="path">Where it lies: external cabinets and loose files are looked for beside it.</param>
    /// <param name="diagnostics">Receives what cannot be read: PKG3111 to PKG3116.</param>
    public PackageContents(MsiDatabase database, string path, DiagnosticBag diagnostics)
    {
        _database = database;
        _folder = Path.GetDirectoryName(Path.GetFullPath(path));
        _location = new SourceLocation(path, 0, 0);
        _diagnostics = diagnostics;
    }

    /// <summary>Whether the package has cabinets that lie beside it.</summary>
    public static bool HasCabinetsBeside(MsiDatabase database) => PackageMedia.Of(database).Any(media => media.IsBeside);

    /// <summary>Gives each file and its content to <paramref name="take"/>, which reads it at once; what is not read of it is skipped.</summary>
    public void Read(Action<PackageFile, Stream> take)
    {
        ArgumentNullException.ThrowIfNull(take);
        var files = PackageFiles.Of(_database);
        foreach (var file in files.Where(file => !file.IsCompressed)) ReadLoose(file, take);
        var missing = new Dictionary<string, PackageFile>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.IsCompressed)) missing.TryAdd(file.Key, file);
        var media = PackageMedia.Of(_database).Where(media => media.Cabinet is not null).ToList();
        if (!CabinetPins.Hold(_database, media, Open)) Fault(PackageContentFaults.OtherCabinet, "the cabinets beside the package are not those that it was made with", "get them again from where the package was published");
        for (var index = 0; index < media.Count;) index += ReadSet(media, index, missing, take);
        foreach (var file in missing.Values.OrderBy(file => file.Key, StringComparer.Ordinal))
            Fault(PackageContentFaults.FileMissing, $"the file '{file.Key}' ({file.Path.Display}) is in none of the cabinets that could be read");
    }

    /// <summary>Reads a cabinet with those that continue it, and tells how many there were.</summary>
    private int ReadSet(List<PackageMedia> media, int first, Dictionary<string, PackageFile> missing, Action<PackageFile, Stream> take)
    {
        var streams = new List<Stream>();
        var name = media[first].Cabinet!;
        try
        {
            if (Open(name) is not { } stream) return 1;
            streams.Add(stream);
            var reader = new CabinetReader(streams);
            while (reader.Next is not null && first + streams.Count < media.Count && Open(media[first + streams.Count].Cabinet!) is { } next)
            {
                streams.Add(next);
                foreach (var part in streams) part.Position = 0;
                reader = new CabinetReader(streams);
            }

            foreach (var entry in reader.Entries)
            {
                if (!missing.Remove(entry.Name, out var file)) continue;
                using var content = reader.Open(entry);
                take(file, content);
            }
        }
        catch (MalformedException fault)
        {
            Fault(PackageContentFaults.DamagedCabinet, $"the cabinet '{name}' is damaged: {fault.Message}");
        }
        finally
        {
            foreach (var stream in streams) stream.Dispose();
        }

        return Math.Max(1, streams.Count);
    }

    private Stream? Open(string cabinet)
    {
        if (cabinet.StartsWith('#'))
        {
            if (_database.Stream(cabinet[1..]) is { } content) return content.Open();
            Fault(PackageContentFaults.CabinetMissing, $"the package has no cabinet '{cabinet}'");
            return null;
        }

        return OpenBeside([cabinet], $"the cabinet '{cabinet}'");
    }

    private void ReadLoose(PackageFile file, Action<PackageFile, Stream> take)
    {
        using var content = OpenBeside(file.Source, $"the file '{file.Key}'");
        if (content is not null) take(file, content);
    }

    private FileStream? OpenBeside(IEnumerable<string> names, string what)
    {
        var path = new PackagePath("SourceDir", [.. names]);
        if (!path.IsSafe)
        {
            Fault(PackageContentFaults.NameLeadsOut, $"{what} is looked for at '{path.Display}', which is no path below the package's folder");
            return null;
        }

        var file = Path.Combine(_folder ?? "", Path.Combine([.. path.Names]));
        if (File.Exists(file)) return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        Fault(PackageContentFaults.CabinetMissing, $"{what} is not beside the package", $"put '{string.Join('/', path.Names)}' into the package's folder");
        return null;
    }

    private void Fault(DiagnosticDescriptor descriptor, string message, string? hint = null) =>
        _diagnostics.Add(descriptor, _location, TerminalText.OneLine(message), hint is null ? null : TerminalText.OneLine(hint));
}
