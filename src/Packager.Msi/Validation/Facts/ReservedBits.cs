using System.Collections.Immutable;

namespace Packager.Msi.Validation;

/// <summary>The bits that a column of flags may have.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Type">The type of control that it is about; null for all rows.</param>
/// <param name="IsError">Whether other bits are an error, not a warning.</param>
/// <param name="Steps">The bits, from the schema on that knows them.</param>
internal sealed record ReservedBits(string Table, string Column, string? Type, bool IsError, ImmutableArray<(int Schema, int Bits)> Steps)
{
    /// <summary>All columns of flags.</summary>
    public static ImmutableArray<ReservedBits> All { get; } =
    [
        Of("BBControl", "Attributes", 0x7F00FF), Of("Class", "Attributes", 0x2),
        new("Component", "Attributes", null, true, [(0, 0xFF), (121, 0x1FF), (200, 0xFFF)]),
        .. Control(0x1F0067, "Text"), .. Control(0xE7, "ScrollableText"), .. Control(0x710007, "Icon"), .. Control(0x110007, "Bitmap"), .. Control(0xEF, "SelectionTree", "DirectoryList"),
        .. Control(0x6F, "PathEdit"), .. Control(0x7100FF, "ListView"), new("Control", "Attributes", "Edit", false, [(0, 0x100FF), (101, 0x2100FF)]), .. Control(0x10027, "ProgressBar"),
        .. Control(0x3F00EF, "VolumeSelectCombo", "DirectoryCombo"), .. Control(0x7F00E7, "VolumeCostList"), .. Control(0x1100FF, "ListBox"), .. Control(0x1300FF, "ComboBox"),
        .. Control(0xFD0027, "PushButton"), .. Control(0x7F007F, "CheckBox"), .. Control(0x67, "GroupBox"), .. Control(0x7, "Billboard", "Line"), .. Control(0x17F007F, "RadioButtonGroup"),
        .. Control(0xF, "MaskedEdit"),
        Of("Dialog", "Attributes", 0x103FF), Of("Feature", "Attributes", 0x3F), Of("File", "Attributes", 0x6607), Of("MoveFile", "Options", 0x1), Of("MsiAssembly", "Attributes", 0x1),
        Of("MsiFileHash", "Options", 0), Of("ODBCDataSource", "Registration", 0x1), Of("Patch", "Attributes", 0x1), Of("RemoveFile", "InstallMode", 0x3),
        Of("ServiceControl", "Event", 0xBB), Of("ServiceInstall", "ErrorControl", 0x8003), Of("ServiceInstall", "ServiceType", 0x133), Of("ServiceInstall", "StartType", 0x7),
        Of("TextStyle", "StyleBits", 0xF), Of("Upgrade", "Attributes", 0x707),
    ];

    /// <summary>Whether it is about a row.</summary>
    public bool IsAbout(MsiRow row) => Type is null || row.Text("Type") == Type;

    /// <summary>The bits that a package of some schema may use.</summary>
    public int Used(int schema) => Steps.Last(step => step.Schema <= Math.Max(schema, 0)).Bits;

    private static ReservedBits Of(string table, string column, int bits) => new(table, column, null, true, [(0, bits)]);

    private static IEnumerable<ReservedBits> Control(int bits, params string[] types) => types.Select(type => new ReservedBits("Control", "Attributes", type, false, [(0, bits)]));
}
