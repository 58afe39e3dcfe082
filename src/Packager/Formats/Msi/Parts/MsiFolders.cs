using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps the entries of <c>msi.folders</c> that make folders or give rights; where they lie is known to <see cref="FolderTable"/>.</summary>
internal sealed class MsiFolders(MsiPartContext context)
{
    private const string Owners = "D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";
    private const string Read = "0x1200a9";
    private const string Change = "0x1301bf";

    /// <summary>The folders.</summary>
    public ImmutableArray<MsiFolder> ReadAll() => [.. context.Msi.Folders.Select(ReadOne).OfType<MsiFolder>()];

    private MsiFolder? ReadOne(MsiFolderEntry entry)
    {
        if (context.Need(entry.Path, "path", entry.Location) is not { } path || context.Folder(path) is not { } place) return null;
        var hasRights = !entry.Read.IsEmpty || !entry.Write.IsEmpty;
        if (!hasRights && entry.Create?.Value != true) return null;
        if (hasRights && context.Package.Scope != MsiScope.PerMachine)
            context.Refuse(MsiPartFaults.NeedsMachine, (entry.Write.IsEmpty ? entry.Read : entry.Write)[0].Location, "rights are given by an administrator", "take 'read' and 'write' away, or 'scope' out of msi");
        return new MsiFolder(place, entry.Location) { Access = hasRights ? Access(entry) : null, Feature = context.Features.Named(entry.Feature, MsiFeature.MainId) };
    }

    // Nothing is inherited from above: the system and administrators own the folder, and others have what the manifest says.
    private string Access(MsiFolderEntry entry)
    {
        var write = entry.Write.Select(Sid).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var read = entry.Read.Select(Sid).OfType<string>().Distinct(StringComparer.Ordinal).Except(write, StringComparer.Ordinal);
        return Owners + string.Concat(read.Select(sid => $"(A;OICI;{Read};;;{sid})")) + string.Concat(write.Select(sid => $"(A;OICI;{Change};;;{sid})"));
    }

    private string? Sid(Located<string> account)
    {
        var sid = account.Value switch
        {
            "users" => "BU",
            "everyone" => "WD",
            "LocalService" => "LS",
            "NetworkService" => "NS",
            var word when word.StartsWith("service:", StringComparison.Ordinal) && word.Length > 8 => ServiceAccount.Sid(ServiceAccount.Virtual(word[8..])),
            var word when word.StartsWith("S-1-", StringComparison.Ordinal) && word.Split('-').Skip(2).All(part => part.Length > 0 && part.All(char.IsAsciiDigit)) => word,
            _ => null,
        };
        return sid ?? context.Refuse(MsiPartFaults.BadAccount, account.Location, $"'{account.Value}' is no account that every Windows has",
            "write users, everyone, LocalService, NetworkService, service:NAME for a Windows service of that name, or a SID");
    }
}
