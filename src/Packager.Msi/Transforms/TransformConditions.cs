namespace Packager.Msi;

/// <summary>On which packages a transform may be applied (the summary's character count, its high word). What does not hold refuses the installation.</summary>
[Flags]
public enum TransformConditions
{
    /// <summary>On any.</summary>
    None = 0,

    /// <summary>The package has the language of the one it was made from.</summary>
    Language = 0x1,

    /// <summary>It has the same product code.</summary>
    Product = 0x2,

    /// <summary>The first number of its version compares as <see cref="SameVersion"/> says.</summary>
    MajorVersion = 0x8,

    /// <summary>The first two numbers do.</summary>
    MinorVersion = 0x10,

    /// <summary>All three numbers do.</summary>
    UpdateVersion = 0x20,

    /// <summary>The compared numbers are equal.</summary>
    SameVersion = 0x100,

    /// <summary>It has the same upgrade code: any release of the product.</summary>
    UpgradeCode = 0x800,
}
