using System.Collections.Immutable;
using System.Globalization;
using Packager.Debian;

namespace Packager.Apt;

/// <summary>A package's stanza in Packages: every control field, the place of the file and its digests.</summary>
internal static class PackageStanza
{
    /// <summary>Writes it.</summary>
    public static byte[] Of(ControlStanza control, PackageFacts facts, long length, string md5, IntakeOptions options)
    {
        var description = control["Description"];
        var fields = ImmutableArray.CreateBuilder<ControlField>();
        // The description stands last, as far as it stands here.
        foreach (var field in control.InBinaryOrder().Without("Description").Fields)
            if (!RepositoryFields.Has(field.Name)) fields.Add(field);
        fields.Add(new ControlField("Filename", facts.PoolPath));
        fields.Add(new ControlField("Size", length.ToString(CultureInfo.InvariantCulture)));
        fields.Add(new ControlField("MD5sum", md5));
        fields.Add(new ControlField("SHA256", facts.Sha256));
        var stanza = new ControlStanza(fields.ToImmutable());
        return Stanzas.Format(options.HasTranslations && description?.Contains('\n') == true
            ? stanza.With("Description", description[..description.IndexOf('\n')]).With("Description-md5", DescriptionDigest.Of(facts.Description.Span))
            : stanza.With("Description", description));
    }
}
