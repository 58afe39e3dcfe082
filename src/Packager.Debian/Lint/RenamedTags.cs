using System.Collections.Frozen;

namespace Packager.Debian;

/// <summary>Names that tags had in older releases of lintian; an override that says the old one still counts.</summary>
internal static class RenamedTags
{
    private static readonly FrozenDictionary<string, string> s_names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["binary-without-manpage"] = "no-manual-page",
        ["changed-by-address-is-on-localhost"] = "bogus-mail-host",
        ["changed-by-address-malformed"] = "malformed-contact",
        ["changed-by-address-missing"] = "malformed-contact",
        ["changed-by-name-missing"] = "no-phrase",
        ["changelog-file-missing-in-native-package"] = "no-changelog",
        ["conffile-is-not-in-package"] = "missing-conffile",
        ["debian-changelog-file-missing"] = "no-changelog",
        ["description-too-long"] = "synopsis-too-long",
        ["maintainer-address-is-on-localhost"] = "bogus-mail-host",
        ["maintainer-address-malformed"] = "malformed-contact",
        ["maintainer-address-missing"] = "malformed-contact",
        ["maintainer-name-missing"] = "no-phrase",
        ["malformed-changed-by-field"] = "malformed-contact",
        ["malformed-maintainer-field"] = "malformed-contact",
        ["malformed-uploaders-field"] = "malformed-contact",
        ["manpage-not-compressed"] = "uncompressed-manual-page",
        ["manpage-not-compressed-with-max-compression"] = "poor-compression-in-manual-page",
        ["missing-depends-line"] = "undeclared-elf-prerequisites",
        ["new-package-should-close-itp-bug"] = "initial-upload-closes-no-bugs",
        ["setgid-binary"] = "elevated-privileges",
        ["setuid-binary"] = "elevated-privileges",
        ["setuid-gid-binary"] = "elevated-privileges",
        ["shlib-with-executable-bit"] = "shared-library-is-executable",
        ["symlink-should-be-absolute"] = "relative-symlink",
        ["symlink-should-be-relative"] = "absolute-symlink-in-top-level-folder",
        ["unknown-field-in-control"] = "unknown-field",
        ["unknown-field-in-dsc"] = "unknown-field",
        ["uploader-address-is-on-localhost"] = "bogus-mail-host",
        ["uploader-address-malformed"] = "malformed-contact",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the tag is called now.</summary>
    public static string Now(string tag) => s_names.GetValueOrDefault(tag, tag);
}
