namespace Packager.Msi.Validation;

/// <summary>The bits of Component.Attributes and what a component's key path is.</summary>
internal sealed class ComponentKinds(IceSubject subject)
{
    public const int RegistryKeyPath = 0x4;
    public const int Permanent = 0x10;
    public const int OdbcDataSource = 0x20;
    public const int SharedDllRefCount = 0x8;
    public const int Is64Bit = 0x100;
    public const int UninstallOnSupersedence = 0x400;

    private const int SourceOnly = 1;
    private const int LocationBits = 3;

    /// <summary>Components that some shortcut of theirs is placed by without being advertised.</summary>
    public ILookup<string, MsiRow> PlainShortcuts { get; } =
        subject.Rows("Shortcut").Where(row => !subject.Contains("Feature", row.Text("Target"))).ToLookup(row => row.Text("Component_") ?? "", StringComparer.Ordinal);

    public static int Attributes(MsiRow component) => component.Number("Attributes") ?? 0;

    public static bool Has(MsiRow component, int bit) => (Attributes(component) & bit) != 0;

    /// <summary>Whether it may only be run from the source.</summary>
    public static bool IsSourceOnly(MsiRow component) => (Attributes(component) & LocationBits) == SourceOnly;

    /// <summary>Whether it is always copied to the machine.</summary>
    public static bool IsLocalOnly(MsiRow component) => (Attributes(component) & LocationBits) == 0;

    /// <summary>Whether its key path is a file.</summary>
    public static bool HasFileKeyPath(MsiRow component) => component.Text("KeyPath") is not null && !Has(component, RegistryKeyPath | OdbcDataSource);

    /// <summary>Whether its key path is a registry value.</summary>
    public static bool HasRegistryKeyPath(MsiRow component) => component.Text("KeyPath") is not null && Has(component, RegistryKeyPath);

    /// <summary>The registry row that is its key path, if there is one.</summary>
    public MsiRow? RegistryRow(MsiRow component) => HasRegistryKeyPath(component) ? subject.Find("Registry", component.Text("KeyPath")) : null;

    /// <summary>The file that is its key path, if there is one.</summary>
    public MsiRow? KeyFile(MsiRow component) => HasFileKeyPath(component) ? subject.Find("File", component.Text("KeyPath")) : null;
}
