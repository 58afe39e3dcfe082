using Packager.Debian;

namespace Packager.Apt;

/// <summary>A .deb that was read and may enter.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Md5">For the stanza.</param>
/// <param name="Control">Its control fields.</param>
/// <param name="Facts">What is known about it.</param>
internal sealed record IncomingPackage(string File, long Length, string Md5, ControlStanza Control, PackageFacts Facts)
{
    /// <summary>Its stanza in Packages: every control field, the place of the file and its digests.</summary>
    /// <param name="phase">How many machines in a hundred take it by themselves; null for all.</param>
    /// <param name="hasTranslations">Whether the long description stands in Translation-en.</param>
    public byte[] Stanza(int? phase, bool hasTranslations)
    {
        var stanza = Control.InBinaryOrder();
        // A stranger's package cannot speak for the repository.
        foreach (var reserved in (string[])["Filename", "Size", "MD5sum", "SHA1", "SHA256", "SHA512", "Description-md5"]) stanza = stanza.Without(reserved);
        var description = stanza["Description"];
        stanza = stanza.Without("Description")
            .With("Filename", Facts.PoolPath).With("Size", Length.ToString(System.Globalization.CultureInfo.InvariantCulture)).With("MD5sum", Md5).With("SHA256", Facts.Sha256);
        if (phase is not null) stanza = Phasing.Set(stanza, phase);
        return Stanzas.Format(hasTranslations && description?.Contains('\n') == true
            ? stanza.With("Description", description[..description.IndexOf('\n')]).With("Description-md5", DescriptionDigest.Of(Facts.Description))
            : stanza.With("Description", description));
    }
}
