using System.Globalization;
using System.Text;

namespace Packager.Signing;

/// <summary>A private key or subkey that gpg has, as its colon listing tells (doc/DETAILS of GnuPG).</summary>
/// <param name="Fingerprint">In capital hexadecimal digits.</param>
/// <param name="Primary">The fingerprint of the key that it is part of, which may be itself.</param>
/// <param name="Validity">gpg's letter, for example <c>e</c> for expired.</param>
/// <param name="Signs">Whether it is meant for signing and its secret part is there.</param>
/// <param name="Created">When it came to be, or the key that it is part of, in seconds since 1970; a signature cannot be older.</param>
internal sealed record SecretKey(string Fingerprint, string Primary, string Validity, bool Signs, long Created)
{
    private const int ValidityField = 1;
    private const int CreatedField = 5;
    private const int FingerprintField = 9;
    private const int CapabilitiesField = 11;
    private const int SecretField = 14;

    /// <summary>Whether it may sign today: meant for it, neither expired nor revoked, disabled or invalid.</summary>
    public bool IsUsable => Signs && Validity is not ("e" or "r" or "d" or "i" or "n");

    /// <summary>Whether it is a subkey.</summary>
    public bool IsSubkey => Fingerprint != Primary;

    /// <summary>Reads <c>--with-colons --list-secret-keys</c>.</summary>
    public static IReadOnlyList<SecretKey> Parse(byte[] listing)
    {
        var keys = new List<SecretKey>();
        string[]? record = null;
        foreach (var fields in Encoding.UTF8.GetString(listing).Split('\n').Select(line => line.TrimEnd('\r').Split(':')))
        {
            if (fields[0] is "sec" or "ssb" && fields.Length > SecretField) record = fields;
            if (fields[0] != "fpr" || fields.Length <= FingerprintField || record is null) continue;
            keys.Add(Create(record, fields[FingerprintField], record[0] == "ssb" ? keys.LastOrDefault(key => !key.IsSubkey) : null));
            record = null;
        }

        return keys;
    }

    private static SecretKey Create(string[] record, string fingerprint, SecretKey? primary)
    {
        var created = long.TryParse(record[CreatedField], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
        // A key's own capabilities are small letters; a '#' stands where only its public part is there.
        var signs = record[CapabilitiesField].Contains('s', StringComparison.Ordinal) && !record[SecretField].StartsWith('#');
        return new SecretKey(fingerprint, primary?.Fingerprint ?? fingerprint, record[ValidityField], signs, Math.Max(created, primary?.Created ?? 0));
    }
}
