namespace Packager.Msi;

/// <summary>The summary information of a package: the property set that is read before the database is (MS-OLEPS; each property's number in parentheses).</summary>
public sealed record SummaryInformation
{
    /// <summary>The code page of the texts in here (1), independent of the database's: 65001 is UTF-8.</summary>
    public int CodePage { get; init; } = 65001;

    /// <summary>The kind of file (2): <c>Installation Database</c>, <c>Merge Module</c>, <c>Patch</c>, <c>Transform</c>.</summary>
    public string? Title { get; init; }

    /// <summary>The product's name (3).</summary>
    public string? Subject { get; init; }

    /// <summary>The manufacturer (4).</summary>
    public string? Author { get; init; }

    /// <summary>Words to find the file by (5).</summary>
    public string? Keywords { get; init; }

    /// <summary>What the file is for (6).</summary>
    public string? Comments { get; init; }

    /// <summary>Platform and languages (7): <c>x64;1033</c>. Needed in a package.</summary>
    public string? Template { get; init; }

    /// <summary>The platform and languages after a transform (8); empty elsewhere.</summary>
    public string? LastSavedBy { get; init; }

    /// <summary>The package code in braces (9); products and patch codes in patches and transforms. Needed in a package.</summary>
    public string? RevisionNumber { get; init; }

    /// <summary>When an administrative image was made (11).</summary>
    public DateTimeOffset? LastPrinted { get; init; }

    /// <summary>When the file was made (12).</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When the file was last saved (13); not before <see cref="Created"/>.</summary>
    public DateTimeOffset? Saved { get; init; }

    /// <summary>The least version of the installer times 100 (14): 200 for x64, 500 for Arm64. Needed in a package.</summary>
    public int? PageCount { get; init; }

    /// <summary>Source flags (15): 1 short names, 2 compressed, 4 administrative image, 8 no elevation needed.</summary>
    public int? WordCount { get; init; }

    /// <summary>Validation flags of a transform (16).</summary>
    public int? CharacterCount { get; init; }

    /// <summary>The program that wrote the file (18).</summary>
    public string? CreatingApplication { get; init; }

    /// <summary>How much the file resists changes (19): 0 not, 2 read-only recommended, 4 read-only enforced.</summary>
    public int? Security { get; init; }
}
