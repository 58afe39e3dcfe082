using System.Globalization;

namespace Packager.Debian;

/// <summary>The upload control file, deb-changes(5), of a source-only upload.</summary>
public static class ChangesFile
{
    /// <summary>The stanza in the order of dpkg-genchanges.</summary>
    /// <param name="source">What is uploaded.</param>
    /// <param name="upload">Where to, when, by whom and with which words.</param>
    /// <param name="files">The .dsc, its tarballs and the .buildinfo.</param>
    public static ControlStanza Of(SourcePackage source, SourceUpload upload, IReadOnlyList<SourceFile> files) => ControlStanza.Empty
        .With("Format", "1.8")
        .With("Date", Date(upload.Date))
        .With("Source", source.Name)
        .With("Architecture", "source")
        .With("Version", source.Version.ToString())
        .With("Distribution", upload.Distribution)
        .With("Urgency", upload.Urgency)
        .With("Maintainer", source.Maintainer)
        .With("Changed-By", upload.ChangedBy)
        .With("Changes", "\n" + upload.Changes.TrimEnd())
        .With("Checksums-Sha1", SourceFile.Sha1Of(files))
        .With("Checksums-Sha256", SourceFile.Sha256Of(files))
        .With("Files", SourceFile.FilesOf(files, source.Section + " optional"));

    /// <summary>A date as RFC 5322 and deb-changelog(5) write it.</summary>
    public static string Date(DateTimeOffset date) => date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}

/// <summary>One upload of a source package.</summary>
/// <param name="Distribution">The series, for example <c>noble</c>.</param>
/// <param name="Urgency">For example <c>medium</c>.</param>
/// <param name="ChangedBy">Who made it, <c>Name &lt;mail&gt;</c>.</param>
/// <param name="Date">When.</param>
/// <param name="Changes">The newest entry of the changelog, without its signature line.</param>
public sealed record SourceUpload(string Distribution, string Urgency, string ChangedBy, DateTimeOffset Date, string Changes);
