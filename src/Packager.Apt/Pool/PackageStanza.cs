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
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        // The description stands last, as far as it stands here.
        foreach (var field in control.InBinaryOrder().Without("Description").Fields)
            if (!RepositoryFields.Has(field.Key)) fields.Add(field);
        fields.Add(KeyValuePair.Create("Filename", facts.PoolPath));
        fields.Add(KeyValuePair.Create("Size", length.ToString(CultureInfo.InvariantCulture)));
        fields.Add(KeyValuePair.Create("MD5sum", md5));
        fields.Add(KeyValuePair.Create("SHA256", facts.Sha256));
        var stanza = new ControlStanza(fields.ToImmutable());
        return Stanzas.Format(options.HasTranslations && description?.Contains('\n') == true
            ? stanza.With("Description", description[..description.IndexOf('\n')]).With("Description-md5", DescriptionDigest.Of(facts.Description.Span))
            : stanza.With("Description", description));
    }
}
