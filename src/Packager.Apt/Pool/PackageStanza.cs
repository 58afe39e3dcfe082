using System.Collections.Immutable;
using System.Globalization;
using Packager.Debian;

namespace Packager.Apt;

/// <summary>A package's stanza in Packages: every control field, the place of the file and its digests.</summary>
internal static class PackageStanza
{
    // A stranger's package cannot speak for the repository.
    private static readonly HashSet<string> s_reserved = new(["Filename", "Size", "MD5sum", "SHA1", "SHA256", "SHA512", "Description-md5", "Description", "Directory"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes it.</summary>
    public static byte[] Of(ControlStanza control, PackageFacts facts, long length, string md5, IntakeOptions options)
    {
        var description = control["Description"];
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(control.Fields.Length + 5);
        foreach (var field in control.InBinaryOrder().Fields)
            if (!s_reserved.Contains(field.Key)) fields.Add(field);
        fields.Add(KeyValuePair.Create("Filename", facts.PoolPath));
        fields.Add(KeyValuePair.Create("Size", length.ToString(CultureInfo.InvariantCulture)));
        fields.Add(KeyValuePair.Create("MD5sum", md5));
        fields.Add(KeyValuePair.Create("SHA256", facts.Sha256));
        var stanza = new ControlStanza(fields.ToImmutable());
        return Stanzas.Format(options.HasTranslations && description?.Contains('\n') == true
            ? stanza.With("Description", description[..description.IndexOf('\n')]).With("Description-md5", DescriptionDigest.Of(facts.Description))
            : stanza.With("Description", description));
    }
}
