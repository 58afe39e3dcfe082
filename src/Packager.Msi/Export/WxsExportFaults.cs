using Packager.Model;

namespace Packager.Msi;

/// <summary>Faults of exporting a package as WiX source.</summary>
public static class WxsExportFaults
{
    /// <summary>Something has no counterpart.</summary>
    public static DiagnosticDescriptor LeftOut { get; } =
        new("PKG3095", Severity.Warning, "The package holds something that its WiX source does not say; nothing is left out in silence.");
}
