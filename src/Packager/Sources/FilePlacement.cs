using System.Collections.Immutable;
using System.Globalization;
using Packager.Debian;
using Packager.Model;
using Packager.Packaging;

namespace Packager.Sources;

/// <summary>Says of each file of a package where a builder has it: compiled, in the upstream tarball, or among the texts that come along.</summary>
internal sealed class FilePlacement(UpstreamTree tree, DiagnosticBag bag)
{
    // base-passwd's accounts, which every builder has.
    private static readonly HashSet<string> s_accounts = new(StringComparer.Ordinal)
    {
        "root", "daemon", "bin", "sys", "sync", "games", "man", "lp", "mail", "news", "uucp", "proxy", "www-data", "backup", "list", "irc", "nobody",
        "adm", "tty", "disk", "dialout", "fax", "voice", "cdrom", "floppy", "tape", "sudo", "audio", "dip", "operator", "src", "shadow", "utmp", "video", "sasl", "plugdev", "staff", "users", "nogroup",
    };

    private readonly Dictionary<string, string> _tracked = tree.Entries.ToDictionary(e => Path.Combine(tree.Root, e.Path), e => e.Path, StringComparer.Ordinal);

    /// <summary>The script that installs one package, and the texts that it takes from debian/.</summary>
    /// <param name="plan">The package.</param>
    /// <param name="package">The same as the format planned it.</param>
    public (InstallModel Model, List<SourceTreeEntry> Texts) Of(PackagePlan plan, DebPackage package)
    {
        var key = $"{package.Control["Package"]}_{package.Control["Architecture"]}";
        var texts = new List<SourceTreeEntry>();
        var (built, tracked, rendered) = (new List<InstalledFile>(), new List<InstalledFile>(), new List<InstalledFile>());
        foreach (var file in package.Payload.Files)
        {
            var (from, source) = Find(plan, file);
            (from switch { Origin.Built => built, Origin.Tracked => tracked, _ => rendered }).Add(new InstalledFile(file.Mode.ToString(), source, file.Path));
            if (from == Origin.Rendered) texts.Add(new SourceTreeEntry($"{key}/{source}", false, file.Content));
        }

        var members = package.Members.Select(m => (m.Name, m.Mode, m.Content)).ToList();
        if (Conffiles.Format(package.Payload) is { Length: > 0 } conffiles) members.Add(("conffiles", UnixMode.File, Content.FromText(conffiles, "conffiles")));
        texts.AddRange(members.Select(m => new SourceTreeEntry($"{key}/DEBIAN/{m.Name}", m.Mode.IsExecutable, m.Content)));
        return (Model(plan, package, key, [.. members.Select(m => new InstalledFile(m.Mode.ToString(), m.Name, ""))]) with { Built = [.. built], Tracked = [.. tracked], Rendered = [.. rendered] }, texts);
    }

    private InstallModel Model(PackagePlan plan, DebPackage package, string key, ImmutableArray<InstalledFile> members)
    {
        var owned = package.Payload.Entries.Where(e => e.Owner != "root" || e.Group != "root").ToList();
        foreach (var entry in owned.Where(e => !s_accounts.Contains(e.Owner) || !s_accounts.Contains(e.Group)))
            bag.Add(SourceFaults.Owner, entry.Location, $"'{entry.Path}' belongs to '{entry.Owner}:{entry.Group}', which no builder has", "let a service's 'state', or tmpfiles.d, make it when the package is installed");
        return new InstallModel
        {
            Package = package.Control["Package"]!, Texts = key, Output = OutputName(plan),
            Directories = [.. package.Payload.Entries.Where(e => e.Kind == PayloadKind.Directory).Select(Described)],
            Links = [.. package.Payload.Entries.Where(e => e.Kind == PayloadKind.Symlink).Select(e => new InstalledFile("", e.LinkTarget!, e.Path))],
            Owners = [.. owned.Select(e => new InstalledFile("", $"{e.Owner}:{e.Group}", e.Path))],
            Modes = [.. owned.Where(e => e.Kind != PayloadKind.Symlink).Select(Described)],
            Times = [.. package.Payload.Entries.Where(e => e.ModificationTime is not null).Select(e => new InstalledFile("", e.ModificationTime!.Value.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), e.Path))],
            Members = members,
        };
    }

    /// <summary>The name of the folder that a build fills.</summary>
    public static string OutputName(PackagePlan plan) => plan.Draft.Output is { } output ? Path.GetFileName(output.Folder) : "none";

    private static InstalledFile Described(PayloadEntry entry) => new(entry.Mode.ToString(), "", entry.Path);

    private (Origin From, string Source) Find(PackagePlan plan, PayloadEntry file)
    {
        if (file.Content!.File is not { } path) return (Origin.Rendered, file.Path[1..]);
        var full = Path.GetFullPath(path);
        if (plan.Draft.Output is { } output && full.StartsWith(output.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return (Origin.Built, full[(output.Folder.Length + 1)..].Replace('\\', '/'));
        if (_tracked.TryGetValue(full, out var tracked)) return (Origin.Tracked, tracked);
        bag.Add(SourceFaults.NotInTree, file.Location, $"'{file.Path}' comes from '{file.Content.Origin}', which is not part of the source",
            "add the file to git, list it in source.files, or let the build command make it");
        return (Origin.Rendered, file.Path[1..]);
    }

    private enum Origin
    {
        Built,
        Tracked,
        Rendered,
    }
}
