using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Packager.Model;

namespace Packager.Msi;

/// <summary>The codes of a product and of a package. Both follow from what is installed, never from chance or the clock.</summary>
internal static class MsiCodes
{
    private static readonly Guid s_product = new("8f0b1d1e-3c0b-5a53-9a37-6f5d3a0e1c52");
    private static readonly Guid s_package = new("b7f6c2a4-9d0e-5d1b-8c21-42f1c0a7e960");
    private static readonly Guid s_upgrade = new("2d9f4a3c-7be1-5f0a-a6c4-0c8e5b7d1f13");

    /// <summary>The product code of a package with this content.</summary>
    public static Guid Product(MsiPackage package, string fingerprint) => Create(s_product,
        $"{package.Product.UpgradeCode:D} {package.Product.Version} {package.Platform} {package.Product.Language.ToString(CultureInfo.InvariantCulture)} {fingerprint}");

    /// <summary>The package code of a product whose cabinets have these digests.</summary>
    public static Guid Package(Guid product, IEnumerable<string> cabinets) => Create(s_package, $"{product:D} {string.Join(' ', cabinets)}");

    /// <summary>An upgrade code to propose to a product that has none.</summary>
    public static Guid Upgrade(string manufacturer, string name) => Create(s_upgrade, manufacturer + "\n" + name);

    /// <summary>SHA-256 over rows, the files' contents and what else decides the bytes.</summary>
    public static string Fingerprint(MsiPackage package, MsiAuthoring authoring)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{MsiAuthor.Application} {package.Platform} {package.Scope} {package.Compression} {package.Date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}");
        foreach (var row in authoring.Rows.All)
        {
            Add(row.Table);
            foreach (var cell in row.Cells) Add(cell);
        }

        foreach (var file in authoring.Files) Add(file.Facts.Digest);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(object? cell)
        {
            var text = cell switch
            {
                null => "null",
                Content content => Digest(content),
                _ => RowText.Of(cell),
            };
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}\n")));
        }
    }

    private static string Digest(Content content)
    {
        using var stream = content.Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static Guid Create(Guid space, string name) => NameGuid.Create(space, Encoding.UTF8.GetBytes(name));
}
