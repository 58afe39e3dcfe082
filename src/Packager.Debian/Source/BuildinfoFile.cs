namespace Packager.Debian;

/// <summary>What a source package was made with, deb-buildinfo(5).</summary>
public static class BuildinfoFile
{
    /// <summary>
    /// The stanza. It names Packager's own version and nothing of this machine: a source package is made from its files and by Packager alone, so the
    /// same files give the same bytes anywhere.
    /// </summary>
    /// <param name="source">What was made.</param>
    /// <param name="dsc">The signed .dsc file.</param>
    /// <param name="packager">Packager's version.</param>
    public static ControlStanza Of(SourcePackage source, SourceFile dsc, string packager) => ControlStanza.Empty
        .With("Format", "1.0")
        .With("Source", source.Name)
        .With("Architecture", "source")
        .With("Version", source.Version.ToString())
        .With("Checksums-Md5", SourceFile.FilesOf([dsc]))
        .With("Checksums-Sha1", SourceFile.Sha1Of([dsc]))
        .With("Checksums-Sha256", SourceFile.Sha256Of([dsc]))
        .With("Build-Architecture", "all")
        .With("Installed-Build-Depends", $"\npackager (= {packager})");
}
