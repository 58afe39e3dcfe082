using System.Globalization;
using Packager.Debian;

namespace Packager.Apt;

/// <summary>A package's stanza in Packages: every control field, the place of the file and its digests.</summary>
internal static class PackageStanza
{
    // A stranger's package cannot speak for the repository.
    private static readonly string[] s_reserved = ["Filename", "Size", "MD5sum", "SHA1", "SHA256", "SHA512", "Description-md5", "Description", "Directory"];

    /// <summary>Writes it.</summary>
    public static byte[] Of(ControlStanza control, PackageFacts facts, long length, string md5, IntakeOptions options)
    {
        var description = control["Description"];
        var stanza = s_reserved.Aggregate(control.InBinaryOrder(), (rest, name) => rest.Without(name)).With("Filename", facts.PoolPath).With("Size", length.ToString(CultureInfo.InvariantCulture)).With("MD5sum", md5).With("SHA256", facts.Sha256);
        return Stanzas.Format(options.HasTranslations && description?.Contains('\n') == true
            ? stanza.With("Description", description[..description.IndexOf('\n')]).With("Description-md5", DescriptionDigest.Of(facts.Description))
            : stanza.With("Description", description));
    }
}
