using System.Globalization;
using System.Security.Cryptography;
using Packager.Binary;
using Packager.Debian;
using Packager.Model;

namespace Packager.Peers.Package;

/// <summary>Installed-Size and md5sums of packages of the archive, worked out anew by our rules from what the packages hold.</summary>
public sealed class RulesOfDebhelper
{
    private const int Seed = 20261121;
    private const int Packages = 300;
    private const long Largest = 300_000;

    /// <summary>dpkg-gencontrol counts what stands in DEBIAN/ when it runs: not yet the control that it writes itself, nor the md5sums that come after it.</summary>
    private static readonly string[] s_writtenLater = ["control", "md5sums"];

    /// <summary>gcc's rules are not debhelper's sequence: its packages hold a few KiB more than were counted when their control was written.</summary>
    private static bool IsBuiltByGccsRules(DebReader reader) =>
        (reader.Control["Source"] ?? reader.Control["Package"]!).StartsWith("gcc-", StringComparison.Ordinal);

    [Fact]
    public void GiveTheInstalledSizeOfTheArchive()
    {
        var (same, differences) = (0, new List<string>());
        foreach (var path in ArchiveSample.Draw(Seed, Packages, Largest))
        {
            using var reader = DebReader.Open(path);
            if (reader.Control["Installed-Size"] is not { } theirs) continue;
            var (payload, _) = Read(reader);
            var members = reader.ControlMembers.Where(m => !s_writtenLater.Contains(m.Name)).Select(m => m.Content.Length);
            var ours = InstalledSize.Of(payload, members).ToString(CultureInfo.InvariantCulture);
            if (ours == theirs) same++;
            else if (!IsBuiltByGccsRules(reader)) differences.Add($"{reader.Control["Package"]}: {ours}, not {theirs}");
        }

        Console.WriteLine($"Installed-Size: {same} the same, {differences.Count} differ");
        Assert.Empty(differences);
        Assert.True(same >= 250, $"only {same} are the same: too few to say anything");
    }

    [Fact]
    public void GiveTheMd5sumsOfTheArchive()
    {
        var (same, differences) = (0, new List<string>());
        foreach (var path in ArchiveSample.Draw(Seed, Packages, Largest))
        {
            using var reader = DebReader.Open(path);
            if (reader.ControlText("md5sums") is not { } theirs) continue;
            var (payload, digests) = Read(reader);
            if (Md5sums.Format(payload, digests) == theirs) same++;
            else differences.Add(reader.Control["Package"]!);
        }

        Console.WriteLine($"md5sums: {same} the same, {differences.Count} differ: {string.Join(' ', differences)}");
        Assert.Empty(differences);
        Assert.True(same >= 250, $"only {same} are the same: too few to say anything");
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "deb-md5sums(5) has no other.")]
    private static (Payload Payload, Dictionary<string, string> Digests) Read(DebReader reader)
    {
        var conffiles = (reader.ControlText("conffiles") ?? "").Split('\n').ToHashSet(StringComparer.Ordinal);
        var entries = new List<PayloadEntry>();
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in reader.ReadData().Where(e => e.Path != "/"))
        {
            var kind = Kind(entry.Header.Type);
            using var content = new MemoryStream();
            if (entry.Header.Type == TarEntryType.File) entry.Content.CopyTo(content);
            digests[entry.Path] = entry.Header.Type == TarEntryType.HardLink
                ? digests["/" + entry.Header.LinkName.TrimStart('.', '/')] : Convert.ToHexStringLower(MD5.HashData(content.ToArray()));
            entries.Add(new PayloadEntry
            {
                Path = entry.Path, Kind = kind,
                Content = kind == PayloadKind.File ? Content.FromBytes(content.ToArray(), entry.Path) : null,
                LinkTarget = kind == PayloadKind.Symlink ? entry.Header.LinkName : null,
                Config = conffiles.Contains(entry.Path) ? ConfigKind.Config : ConfigKind.None,
            });
        }

        var diagnostics = new DiagnosticBag();
        var payload = Payload.Create(entries, diagnostics);
        Assert.Empty(diagnostics);
        return (payload, digests);
    }

    private static PayloadKind Kind(TarEntryType type) => type switch
    {
        TarEntryType.Directory => PayloadKind.Directory,
        TarEntryType.Symlink => PayloadKind.Symlink,
        _ => PayloadKind.File,
    };
}
