using Packager.Binary;
using Packager.Debian;
using Packager.Model;
using Packager.Packaging;

namespace Packager.Sources;

/// <summary>Writes tarballs, .dsc, .buildinfo and .changes, in the order in which each one names those before it.</summary>
internal sealed class SourceWriter(PackagingRequest request, SourceSettings settings, DiagnosticBag bag)
{
    // Vendored packages are compressed already: more effort would make them no smaller.
    private static readonly CompressionSettings s_least = new(CompressionAlgorithm.Xz, 0);

    /// <summary>The upstream tarballs, which all series share.</summary>
    public List<string> WriteUpstream(PlannedSource planned, UpstreamTree tree, VendoredFiles vendored)
    {
        Directory.CreateDirectory(request.Output);
        var stem = planned.Source.UpstreamStem;
        var folder = $"{planned.Source.Name}-{planned.Source.Version.UpstreamVersion}";
        var tarballs = new List<string> { Tarball(planned, $"{stem}.orig.tar.xz", folder, tree.Entries, CompressionSettings.Default) };
        if (!vendored.IsEmpty) tarballs.Add(Tarball(planned, $"{stem}.orig-{VendoredFiles.Component}.tar.xz", VendoredFiles.Component, vendored.Entries, s_least));
        return tarballs;
    }

    /// <summary>Everything of one series.</summary>
    /// <returns>The .changes file, then the files that it names.</returns>
    public List<string> Write(PlannedSource planned, DebianFolder folder, IReadOnlyList<string> tarballs)
    {
        var source = planned.Source;
        var newest = planned.First.Draft.Release.Changelog[0];
        var date = planned.First.Draft.Release.Date;
        using var signer = SourceSigner.Open(settings, newest.Author, date, request.Environment);
        var debian = Path.Combine(request.Output, $"{source.FileStem}.debian.tar.xz");
        SourceTarball.Write(debian, "", folder.Entries, date, request.Threads);
        var parts = tarballs.Append(debian).Select(SourceFile.Of).ToList();
        var dsc = Signed(signer, $"{source.FileStem}.dsc", DscFile.Of(source, parts));
        var buildinfo = Signed(signer, $"{source.FileStem}_source.buildinfo", BuildinfoFile.Of(source, SourceFile.Of(dsc), settings.PackagerVersion));
        var upload = new SourceUpload(newest.Distribution, newest.Urgency, newest.Author, newest.Date, NewestEntry(folder.Changelog));
        var changes = Signed(signer, $"{source.FileStem}_source.changes", ChangesFile.Of(source, upload, [SourceFile.Of(dsc), .. parts, SourceFile.Of(buildinfo)]));
        return [changes, dsc, .. tarballs, debian, buildinfo];
    }

    private string Signed(SourceSigner signer, string name, ControlStanza stanza)
    {
        var path = Path.Combine(request.Output, name);
        signer.Write(path, stanza);
        return path;
    }

    private string Tarball(PlannedSource planned, string name, string folder, IEnumerable<SourceTreeEntry> entries, CompressionSettings compression)
    {
        var path = Path.Combine(request.Output, name);
        if (settings.KeepsUpstream && File.Exists(path)) return path;
        var before = File.Exists(path) ? SourceFile.Of(path).Sha256 : null;
        SourceTarball.Write(path, folder, entries, planned.First.Draft.Release.Date, request.Threads, compression);
        if (before is not null && before != SourceFile.Of(path).Sha256)
            bag.Add(SourceFaults.OtherBytes, planned.Manifest.Version?.Location ?? planned.Manifest.Location, $"'{name}' was made before with other bytes", "once it has been uploaded, only another version may have another source: fetch that one and add --keep-upstream");
        return path;
    }

    // Up to the signature line, which a .changes file says with fields of its own; the heading's empty line goes along.
    private static string NewestEntry(string changelog)
    {
        var end = changelog.IndexOf("\n -- ", StringComparison.Ordinal);
        return end < 0 ? changelog : changelog[..end];
    }
}
