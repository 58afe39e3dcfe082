using System.Text.RegularExpressions;
using Packager.Debian;
using Packager.Model;

namespace Packager.Sources.Upload;

/// <summary>What a host would reject, told before anything is sent.</summary>
internal sealed class UploadChecks(UploadHost host, bool isForced, DiagnosticBag bag)
{
    // Ubuntu's series that PPAs have taken uploads for, oldest first.
    private static readonly string[] s_ubuntu = ["trusty", "xenial", "bionic", "focal", "jammy", "noble", "oracular", "plucky", "questing", "resolute"];

    private static readonly string[] s_shared = ["Source", "Version"];

    /// <summary>Checks one upload.</summary>
    public void Check(ChangesUpload upload)
    {
        Files(upload);
        Signatures(upload);
        Contents(upload);
        Series(upload);
        if (!isForced) History(upload);
    }

    private void Files(ChangesUpload upload)
    {
        foreach (var file in upload.Files)
        {
            var path = Path.Combine(upload.Folder, file.Name);
            if (!File.Exists(path))
            {
                bag.Add(UploadFaults.Unreadable, upload.Location, $"'{file.Name}', which it names, does not lie beside it", "make the source package again: packager source");
                continue;
            }

            var found = SourceFile.Of(path);
            if (found.Size != file.Size || found.Sha256 != file.Sha256)
                bag.Add(UploadFaults.Checksum, upload.Location, $"'{file.Name}' has been changed since the .changes file was written", "make the source package again: packager source");
        }
    }

    private void Signatures(ChangesUpload upload)
    {
        if (host.AllowsUnsigned) return;
        foreach (var (name, isSigned) in new[] { (Path.GetFileName(upload.Path), upload.IsSigned), ("its .dsc", upload.Dsc is null || upload.IsDscSigned) })
            if (!isSigned) bag.Add(UploadFaults.Unsigned, upload.Location, $"{name} has no signature", "make it without --no-sign, or sign it: debsign " + Path.GetFileName(upload.Path));
    }

    private void Contents(ChangesUpload upload)
    {
        if (host.IsPpa && (upload.Dsc is null || upload.Files.Any(f => f.Name.EndsWith("deb", StringComparison.Ordinal)) || upload.Changes["Architecture"] != "source"))
            bag.Add(UploadFaults.Binary, upload.Location, "a PPA takes source packages alone", "make the upload with 'packager source', or with 'dpkg-buildpackage -S'");
        if (upload.Dsc is not { } dsc) return;
        foreach (var field in s_shared.Where(f => dsc[f] != upload.Changes[f]))
            bag.Add(UploadFaults.Contradiction, upload.Location, $"{field} is '{Shown(upload.Changes[field])}' here and '{Shown(dsc[field])}' in the .dsc", "make the source package again: packager source");
        foreach (var name in Tarballs(dsc).Where(name => upload.Files.All(f => f.Name != name) && !UploadLog.Sent(upload.Folder, host).ContainsKey(name)))
            bag.Add(UploadFaults.Contradiction, upload.Location, $"the .dsc names '{Shown(name)}', which is neither sent along nor was sent before", "include the upstream tarball: dpkg-buildpackage -S -sa");
        if (!DebianVersion.TryParse(dsc["Version"] ?? "", out var version))
        {
            bag.Add(UploadFaults.Contradiction, upload.Location, $"the version '{Shown(dsc["Version"])}' of its .dsc is none", "make the source package again: packager source");
            return;
        }

        var stem = $"{upload.Changes["Source"]}_{version!.WithoutEpoch}_";
        if (!Path.GetFileName(upload.Path).StartsWith(stem, StringComparison.Ordinal)) bag.Add(UploadFaults.Contradiction, upload.Location, $"its name does not begin with '{Shown(stem)}', the source and the version", "give the file its own name back");
    }

    // What others wrote gets no say on the terminal.
    private static string Shown(string? text) => TerminalText.OneLine(text ?? "");

    private static IEnumerable<string> Tarballs(ControlStanza dsc) =>
        (dsc["Checksums-Sha256"] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[^1]);

    private void Series(ChangesUpload upload)
    {
        var series = upload.Changes["Distribution"] ?? "";
        if (host.IsPpa && !isForced && !s_ubuntu.Contains(series.Split('-')[0], StringComparer.Ordinal))
            bag.Add(UploadFaults.Series, upload.Location, $"a PPA has no series '{Shown(series)}'", (Manifest.Suggestion.For(series, s_ubuntu) ?? $"make it for one of {string.Join(", ", s_ubuntu[3..])}") + "; --force sends it nevertheless");
        if (host.AllowedDistributions is { } allowed && !Regex.IsMatch(series, "^(?:" + allowed + ")", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            bag.Add(UploadFaults.Series, upload.Location, $"'{host.Name}' does not allow the series '{Shown(series)}'", "see allowed_distributions in dput.cf");
    }

    private void History(ChangesUpload upload)
    {
        var sent = UploadLog.Sent(upload.Folder, host);
        var changes = Path.GetFileName(upload.Path);
        if (sent.GetValueOrDefault(changes) == SourceFile.Of(upload.Path).Sha256)
            bag.Add(UploadFaults.SentBefore, upload.Location, $"it was sent to '{host.Name}' before", "--force sends it again; a change needs a new version: raise 'release' in the manifest");
        else if (sent.ContainsKey(changes))
            bag.Add(UploadFaults.OtherBytes, upload.Location, $"the version {Shown(upload.Changes["Version"])} was sent to '{host.Name}' before, with other bytes", "raise 'release' in the manifest: a version can be used once");
        foreach (var file in upload.Files.Where(f => sent.TryGetValue(f.Name, out var before) && before != f.Sha256 && f.Name.Contains(".orig", StringComparison.Ordinal)))
            bag.Add(UploadFaults.OtherBytes, upload.Location, $"'{file.Name}' was sent to '{host.Name}' before, with other bytes", "take the tarball that was sent, or give the application a new version");
    }
}
