using System.Collections.Immutable;
using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>
/// The product's folders below ProgramData, which anybody may write to unless somebody says otherwise: the system and administrators own them,
/// services write to their data and read their configuration, other users read what belongs to no service.
/// </summary>
internal sealed class ProgramDataFolders(PackageManifest manifest, WindowsPlaces places, MsiPackage package)
{
    private const string Owners = "D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";
    private const string Change = "0x1301bf";
    private const string Read = "0x1200a9";

    /// <summary>The folders, those that services name among them, each with its access rights.</summary>
    /// <param name="folders">Folders that the manifest asks for, those with rights of their own first.</param>
    public ImmutableArray<MsiFolder> Guard(ImmutableArray<MsiFolder> folders)
    {
        var used = package.Files.Select(file => (Place: file.Folder, file.Location)).Concat(package.Ini.Select(line => (line.Folder, line.Location)))
            .Concat(folders.Select(folder => (folder.Place, folder.Location))).Concat(OfServices()).ToList();
        var guarded = folders.Where(folder => folder.Access is not null).DistinctBy(folder => folder.Place).ToList();
        foreach (var (place, location) in used)
        {
            // NAME\state and everything in it inherit from one descriptor.
            if (place.Folder != "CommonAppDataFolder" || place.Names.Length < 2) continue;
            var top = new MsiPlace(place.Folder, [.. place.Names.Take(2)]);
            if (guarded.TrueForAll(folder => folder.Place != top)) guarded.Add(new MsiFolder(top, location) { Access = Access(top.Names[1] == "config") });
        }

        return [.. guarded, .. folders.Concat(OfServices().Select(folder => new MsiFolder(folder.Place, folder.Location))).DistinctBy(folder => folder.Place).Where(folder => guarded.TrueForAll(g => g.Place != folder.Place))];
    }

    private IEnumerable<(MsiPlace Place, SourceLocation Location)> OfServices() => manifest.Services.SelectMany(service =>
        service.State.Select(name => (Place("/var/lib", name.Value, "state"), name.Location))
            .Concat(service.Cache.Select(name => (Place("/var/cache", name.Value, "cache"), name.Location)))
            .Concat(service.Logs.Select(name => (Place("/var/log", name.Value, "log"), name.Location))));

    private MsiPlace Place(string parent, string name, string word) => places.Of($"{parent}/{name}")
        ?? new MsiPlace("CommonAppDataFolder", [name.Split('/')[0], word, .. name.Split('/').Skip(1)]);

    private string Access(bool isConfig)
    {
        if (package.Services.IsEmpty) return Owners + string.Create(CultureInfo.InvariantCulture, $"(A;OICI;{Read};;;BU)");
        var sids = package.Services.Select(service => ServiceAccount.Sid(service.Account)).OfType<string>().Where(sid => sid != "SY").Distinct(StringComparer.Ordinal);
        return Owners + string.Concat(sids.Select(sid => $"(A;OICI;{(isConfig ? Read : Change)};;;{sid})"));
    }
}
