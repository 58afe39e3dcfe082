using System.Collections.Immutable;
using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps <c>msi.searches</c>: which keys an entry has says what is looked for.</summary>
internal sealed class MsiSearches(MsiPartContext context)
{
    private const int Deepest = 32;

    public ImmutableArray<MsiSearch> Read() => [.. context.Msi.Searches.Select(Read).OfType<MsiSearch>()];

    /// <summary>The version of a file: one to four numbers.</summary>
    public static Version? Version(string text)
    {
        var parts = text.Split('.');
        if (parts.Length > 4 || !parts.All(part => ushort.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))) return null;
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).Concat([0, 0, 0]).ToArray();
        return new Version(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private MsiSearch? Read(MsiSearchEntry entry)
    {
        if (context.Need(entry.Property, "property", entry.Location) is not { } property) return null;
        if (!property.Value.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_') || char.IsAsciiDigit(property.Value[0]))
            context.Refuse(MsiFaults.BadProperty, property.Location, $"'{property.Value}' cannot be a public property", "use upper case letters, digits and underscores");
        return entry switch
        {
            { UpgradeCode: not null, Key: null, Folder: null, File: null } => Product(entry, property.Value),
            { Key: not null, UpgradeCode: null } => Registry(entry, property.Value),
            { Folder: not null, Key: null, UpgradeCode: null } => OnDisk(entry, property.Value),
            _ => Refuse(entry.Location, "the entry says not, or in several ways, what is to be found", "write key for the registry, folder for files and folders, or upgrade_code for another product"),
        };
    }

    private MsiRegistrySearch? Registry(MsiSearchEntry entry, string property)
    {
        var kind = entry.Type?.Value switch { "file" => MsiRegistrySearchKind.File, "folder" => MsiRegistrySearchKind.Folder, _ => MsiRegistrySearchKind.Value };
        if (kind == MsiRegistrySearchKind.Value && (entry.File ?? entry.Folder ?? entry.MinVersion ?? entry.MaxVersion ?? entry.Depth) is { } idle)
            return Refuse(idle.Location, "files are looked for only where the value is a path", "write type: folder or type: file beside it") as MsiRegistrySearch;
        if (kind == MsiRegistrySearchKind.File && entry.File is null)
            return Refuse(entry.Location, "the value names a file, and the entry not which", "write file: with its name") as MsiRegistrySearch;
        if (kind == MsiRegistrySearchKind.File && (entry.Folder ?? entry.Depth) is { } below)
            return Refuse(below.Location, "there is nothing below a file", "write type: folder when the value names the folder above") as MsiRegistrySearch;
        if (context.Need(entry.Key, "key", entry.Location) is not { } key) return null;
        var root = entry.Root?.Value switch { "user" => RegistryRoot.CurrentUser, "classes" => RegistryRoot.ClassesRoot, _ => RegistryRoot.LocalMachine };
        return new MsiRegistrySearch(property, root, key.Value.Trim('\\'), entry.Name?.Value, entry.Location)
        {
            Kind = kind, Is64Bit = entry.View is { } view ? view.Value == "64" : null, File = File(entry), Below = entry.Folder?.Value.Trim('\\'), Depth = Depth(entry.Depth),
        };
    }

    private MsiFileSearch? OnDisk(MsiSearchEntry entry, string property)
    {
        var folder = entry.Folder!.Value;
        if ((entry.Name ?? entry.Type ?? entry.View ?? entry.Root) is { } idle)
            return Refuse(idle.Location, "the entry looks for files and has a key of the registry's", "take it away, or write key: beside it") as MsiFileSearch;
        // Windows Installer would go through every disk.
        if (!folder.Value.StartsWith('[') && !(folder.Value.Length > 2 && char.IsAsciiLetter(folder.Value[0]) && folder.Value[1] == ':'))
            return Refuse(folder.Location, $"'{folder.Value}' may lie anywhere", "begin with [ProgramFiles64Folder], another folder of Windows, or a drive") as MsiFileSearch;
        return new MsiFileSearch(property, folder.Value, File(entry), entry.Location) { Depth = Depth(entry.Depth) };
    }

    private MsiProductSearch? Product(MsiSearchEntry entry, string property)
    {
        var given = entry.UpgradeCode!.Value;
        if (!Guid.TryParse(given.Value, CultureInfo.InvariantCulture, out var code) || code == Guid.Empty)
            context.Refuse(MsiFaults.BadGuid, given.Location, $"'{given.Value}' is no GUID", "write 32 hexadecimal digits as in \"{6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44}\"");
        return new MsiProductSearch(property, code, entry.Location) { Least = ProductVersionOf(entry.MinVersion) ?? default, Most = ProductVersionOf(entry.MaxVersion) };
    }

    private MsiSignature? File(MsiSearchEntry entry)
    {
        var (least, most) = (FileVersion(entry.MinVersion), FileVersion(entry.MaxVersion));
        if (entry.File is not { } file)
        {
            if ((entry.MinVersion ?? entry.MaxVersion) is { } idle) Refuse(idle.Location, "a folder has no version", "write file: with the name of the file that has it");
            return null;
        }

        if (WindowsNames.Objection(file.Value) is not null)
            Refuse(file.Location, $"'{file.Value}' is no name of a file", "write the name alone, and where it lies as folder");
        return new MsiSignature(file.Value, least, most);
    }

    private Version? FileVersion(Located<string>? text)
    {
        if (text is not { } given) return null;
        if (Version(given.Value) is { } version) return version;
        Refuse(given.Location, $"'{given.Value}' is no version of a file", "write one to four numbers up to 65535");
        return null;
    }

    private ProductVersion? ProductVersionOf(Located<string>? text)
    {
        if (text is not { } given) return null;
        if (ProductVersion.TryParse(given.Value, out var version)) return version;
        context.Refuse(MsiFaults.BadVersion, given.Location, $"'{given.Value}' is no version of a product", $"write {ProductVersion.Range}");
        return null;
    }

    private int Depth(Located<string>? depth)
    {
        if (depth is not { } given) return 0;
        if (int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var levels) && levels <= Deepest) return levels;
        context.Refuse(MsiFaults.BadNumber, given.Location, $"'{given.Value}' is no number of levels", string.Create(CultureInfo.InvariantCulture, $"write a number up to {Deepest}"));
        return 0;
    }

    private MsiSearch? Refuse(SourceLocation location, string what, string hint)
    {
        context.Refuse(MsiPartFaults.BadSearch, location, what, hint);
        return null;
    }
}
