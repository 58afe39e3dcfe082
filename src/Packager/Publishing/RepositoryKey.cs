using System.Globalization;
using System.Text;
using Packager.Apt;
using Packager.Model;

namespace Packager.Publishing;

/// <summary>A public key as gpg lists it, as far as apt cares about it (doc/DETAILS of GnuPG).</summary>
/// <param name="Fingerprint">In capital hexadecimal digits.</param>
/// <param name="Algorithm">The number of RFC 9580 §9.1.</param>
/// <param name="Bits">The length of RSA and DSA keys.</param>
/// <param name="Expires">Null for never.</param>
/// <param name="IsVouchedBySha1">Whether every signature of the key on its own names is over SHA-1.</param>
internal sealed record RepositoryKey(string Fingerprint, int Algorithm, int Bits, DateTimeOffset? Expires, bool IsVouchedBySha1)
{
    private const int RsaAlgorithm = 1;
    private const int DsaAlgorithm = 17;
    private const int LeastRsaBits = 2048;
    private const string Sha1 = "2";
    private static readonly TimeSpan s_soon = TimeSpan.FromDays(30);

    /// <summary>Reads <c>--with-colons --list-sigs</c>.</summary>
    public static IReadOnlyList<RepositoryKey> Parse(byte[] listing)
    {
        var keys = new List<RepositoryKey>();
        var (record, id, hashes) = ((string[]?)null, "", new List<string>());
        foreach (var fields in Encoding.UTF8.GetString(listing).Split('\n').Select(line => line.TrimEnd('\r').Split(':')).Where(fields => fields.Length > 9))
        {
            if (fields[0] == "pub")
            {
                (record, id) = (fields, fields[4]);
                hashes = [];
            }
            else if (fields[0] == "fpr" && record is not null)
            {
                keys.Add(new RepositoryKey(fields[9], Number(record[3]), Number(record[2]), Moment(record[6]), false));
                record = null;
            }
            else if (fields[0] == "sig" && fields[4] == id && fields.Length > 15 && keys.Count > 0)
            {
                hashes.Add(fields[15]);
                keys[^1] = keys[^1] with { IsVouchedBySha1 = hashes.TrueForAll(hash => hash == Sha1) };
            }
        }

        return keys;
    }

    /// <summary>What apt will refuse, or soon will.</summary>
    public void Check(DateTimeOffset now, DiagnosticBag bag)
    {
        var what = Algorithm == DsaAlgorithm ? "is a DSA key" : Algorithm == RsaAlgorithm && Bits < LeastRsaBits ? $"is an RSA key of {Bits} bits" : IsVouchedBySha1 ? "is vouched for with SHA-1 only" : null;
        if (what is not null) bag.Add(RepositoryFaults.WeakKey, SourceLocation.None, $"the key {Fingerprint} {what}, which apt refuses", "make a new one with 'packager key init' and let both sign for a while");
        if (Expires is { } end && end - now < s_soon)
            bag.Add(RepositoryFaults.KeyExpires, SourceLocation.None, string.Create(CultureInfo.InvariantCulture, $"the key {Fingerprint} expires on {end.UtcDateTime:yyyy-MM-dd}"), $"'gpg --quick-set-expire {Fingerprint} 2y' gives it more time; publish afterwards, so that users get it");
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static DateTimeOffset? Moment(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
