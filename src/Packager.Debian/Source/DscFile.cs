namespace Packager.Debian;

/// <summary>The source control file, dsc(5), of format 3.0 (quilt).</summary>
public static class DscFile
{
    /// <summary>The format: upstream's tarballs as they are, the packaging apart.</summary>
    public const string Format = "3.0 (quilt)";

    /// <summary>The version of Debian's Policy that the packaging follows.</summary>
    public const string StandardsVersion = "4.6.2";

    /// <summary>The stanza in the order of dpkg-source.</summary>
    /// <param name="source">What it describes.</param>
    /// <param name="files">The tarballs.</param>
    public static ControlStanza Of(SourcePackage source, IReadOnlyList<SourceFile> files) => ControlStanza.Empty
        .With("Format", Format)
        .With("Source", source.Name)
        .With("Binary", string.Join(", ", source.Binaries.Select(b => b.Name)))
        .With("Architecture", source.Architectures)
        .With("Version", source.Version.ToString())
        .With("Maintainer", source.Maintainer)
        .With("Homepage", source.Homepage)
        .With("Standards-Version", StandardsVersion)
        .With("Build-Depends", string.Join(", ", source.BuildDepends))
        .With("Package-List", string.Concat(source.Binaries.OrderBy(b => b.Name, StringComparer.Ordinal).Select(Listed)))
        .With("Checksums-Sha1", SourceFile.Sha1Of(files))
        .With("Checksums-Sha256", SourceFile.Sha256Of(files))
        .With("Files", SourceFile.FilesOf(files));

    private static string Listed(SourceBinary binary) => $"\n{binary.Name} deb {binary.Section} {binary.Priority} arch={string.Join(',', binary.Architectures)}";
}
