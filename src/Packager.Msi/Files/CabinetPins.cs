using System.Security.Cryptography;

namespace Packager.Msi;

/// <summary>
/// Holds the cabinets beside a package of ours against its package code, which follows from their bytes (<see cref="MsiCodes.Package"/>). Windows itself looks at
/// certificates alone, so that where cabinets are signed the table MsiDigitalSignature says whose they are.
/// </summary>
internal static class CabinetPins
{
    /// <summary>Whether they are those that it was made with; true as well where nothing tells.</summary>
    /// <param name="database">The package.</param>
    /// <param name="media">Its cabinets, by number.</param>
    /// <param name="open">Opens one; null when it cannot be, which is reported.</param>
    public static bool Hold(MsiDatabase database, IReadOnlyList<PackageMedia> media, Func<string, Stream?> open)
    {
        if (!media.Any(medium => medium.IsBeside) || !IsOurs(database) || database.Rows("MsiDigitalSignature").Any()) return true;
        if (!Guid.TryParse(database.Property("ProductCode"), out var product)) return true;
        var digests = new List<string>();
        foreach (var medium in media)
        {
            using var stream = open(medium.Cabinet!);
            if (stream is null) return true;
            digests.Add(Convert.ToHexStringLower(SHA256.HashData(stream)));
        }

        return MsiCodes.Package(product, digests).Text() == database.Summary.RevisionNumber;
    }

    private static bool IsOurs(MsiDatabase database) => database.Summary.CreatingApplication?.StartsWith("Packager ", StringComparison.Ordinal) == true;
}
