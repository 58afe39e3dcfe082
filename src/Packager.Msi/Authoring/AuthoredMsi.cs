using System.Collections.Immutable;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>A package that has become rows and cabinets, and only has to be written.</summary>
public sealed class AuthoredMsi
{
    internal AuthoredMsi(MsiPackage package, MsiAuthoring authoring, string fingerprint)
    {
        Package = package;
        Fingerprint = fingerprint;
        ProductCode = MsiCodes.Product(package, fingerprint);
        Rows = [.. authoring.Rows.All, new AuthoredRow("Property", ["ProductCode", ProductCode.Text()], package.Location)];
        Cabinets = authoring.Cabinets;
    }

    /// <summary>What it was made from.</summary>
    public MsiPackage Package { get; }

    /// <summary>Every row of the database but those of <c>_Validation</c>.</summary>
    public ImmutableArray<AuthoredRow> Rows { get; }

    /// <summary>SHA-256, lower-case hex, over all that decides the bytes but the writer itself.</summary>
    public string Fingerprint { get; }

    /// <summary>The property ProductCode: another one for other content, so that a second build of a version replaces the first.</summary>
    public Guid ProductCode { get; }

    /// <summary>The names of the cabinets that lie beside the package.</summary>
    public IEnumerable<string> CabinetsBeside => Cabinets.Where(cabinet => !cabinet.IsEmbedded).Select(cabinet => cabinet.Name);

    internal IReadOnlyList<AuthoredCabinet> Cabinets { get; }

    /// <summary>The summary information, but for the package code, which the cabinets' bytes decide.</summary>
    internal SummaryInformation Summary(Guid packageCode) => new()
    {
        Title = "Installation Database",
        Subject = Package.Product.Name,
        Author = Package.Product.Manufacturer,
        Keywords = "Installer",
        Comments = $"This installer database contains the logic and data required to install {Package.Product.Name}.",
        Template = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Package.Platform.Template()};{Package.Product.Language}"),
        RevisionNumber = packageCode.Text(),
        Created = Package.Date,
        Saved = Package.Date,
        PageCount = MsiAuthor.LeastInstaller,
        WordCount = Package.Scope == MsiScope.PerUser ? 2 | 8 : 2,
        CreatingApplication = MsiAuthor.Application,
        Security = 2,
    };

    /// <summary>The files of a cabinet as its writer takes them.</summary>
    internal static IReadOnlyList<CabinetFile> FilesOf(AuthoredCabinet cabinet) =>
        [.. cabinet.Files.Select(file => new CabinetFile(file.Key, file.Facts.Length, file.File.Content.Open))];
}
