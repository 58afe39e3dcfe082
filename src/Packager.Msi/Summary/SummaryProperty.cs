namespace Packager.Msi;

/// <summary>The numbers of the summary's properties (MS-OLEPS §2.25.1; the Windows Installer's own meaning is with <see cref="SummaryInformation"/>).</summary>
internal static class SummaryProperty
{
    public const int CodePage = 1;
    public const int Title = 2;
    public const int Subject = 3;
    public const int Author = 4;
    public const int Keywords = 5;
    public const int Comments = 6;
    public const int Template = 7;
    public const int LastSavedBy = 8;
    public const int RevisionNumber = 9;
    public const int LastPrinted = 11;
    public const int Created = 12;
    public const int Saved = 13;
    public const int PageCount = 14;
    public const int WordCount = 15;
    public const int CharacterCount = 16;
    public const int CreatingApplication = 18;
    public const int Security = 19;

    /// <summary>The types of values (MS-OLEPS §2.15).</summary>
    public const uint Int16Type = 2;

    /// <summary>A 32-bit number.</summary>
    public const uint Int32Type = 3;

    /// <summary>Bytes with their count before and a zero behind.</summary>
    public const uint TextType = 30;

    /// <summary>100 ns since 1601.</summary>
    public const uint FileTimeType = 64;

    /// <summary>What the set is (MS-OLEPS §2.21, FMTID_SummaryInformation).</summary>
    public static Guid Format { get; } = new("F29F85E0-4FF9-1068-AB91-08002B27B3D9");
}
