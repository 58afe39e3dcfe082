namespace Packager.Msi;

/// <summary>The class identifiers of a database's root storage, by which the Windows Installer knows what it is given.</summary>
public static class DatabaseClass
{
    /// <summary>An installation package, a merge module or a file of validations.</summary>
    public static Guid Package { get; } = new("000C1084-0000-0000-C000-000000000046");

    /// <summary>A transform.</summary>
    public static Guid Transform { get; } = new("000C1082-0000-0000-C000-000000000046");

    /// <summary>A patch.</summary>
    public static Guid Patch { get; } = new("000C1086-0000-0000-C000-000000000046");
}
