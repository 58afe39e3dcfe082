namespace Packager.Msi.Validation;

/// <summary>The bits of CustomAction.Type.</summary>
internal static class CustomActionType
{
    public const int Continue = 0x40;
    public const int InScript = 0x400;
    public const int Rollback = 0x100;
    public const int Commit = 0x200;
    public const int NoImpersonate = 0x800;
    public const int Script64 = 0x1000;
    public const int TsAware = 0x4000;

    /// <summary>What is run and where it comes from.</summary>
    public const int BasicMask = 0x3F;

    private const int KindMask = 0x7;
    private const int SourceMask = 0x30;
    private const int KnownBits = 0x7FFF;

    /// <summary>The type of a row of CustomAction.</summary>
    public static int Of(MsiRow row) => row.Number("Type") ?? 0;

    /// <summary>The type without its options: 1, 2, 5, 6, 7, 17 …</summary>
    public static int Basic(MsiRow row) => Of(row) & BasicMask;

    /// <summary>Whether it is one of those that exist.</summary>
    public static bool Exists(int basic) => (basic & KindMask) switch
    {
        1 => basic is 1 or 17,
        2 => basic is 2 or 18 or 34 or 50,
        3 => basic is 19 or 35 or 51,
        5 or 6 => true,
        7 => basic is 7 or 23 or 39,
        _ => false,
    };

    /// <summary>Whether the installer knows all its bits.</summary>
    public static bool HasKnownBits(int type) => (type & ~KnownBits) == 0;

    /// <summary>Whether it runs from the script that InstallExecute writes: deferred, rollback or commit.</summary>
    public static bool IsInScript(MsiRow row) => (Of(row) & InScript) != 0;

    /// <summary>Whether its source is a file that the package installs.</summary>
    public static bool IsInstalledFile(MsiRow row) => Basic(row) is 17 or 18 or 21 or 22;

    /// <summary>Whether a row is a custom action whose target is the text of a script, where brackets are the script's own.</summary>
    public static bool IsScript(MsiRow row) => row.Table.Name == "CustomAction" && Basic(row) is 37 or 38;

    /// <summary>The table in which the source of an action must be found; null when the source is no key, or there is none.</summary>
    public static string? SourceTable(int basic) => (basic & SourceMask, basic & KindMask) switch
    {
        (0, 1 or 2 or 5 or 6) => "Binary",
        (0x10, 1 or 2 or 5 or 6) => "File",
        (0x20, 2 or 3) => "Directory",
        _ => null,
    };
}
