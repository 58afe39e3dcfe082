using System.Globalization;
using System.Reflection;
using System.Text;
using Packager.Model;

namespace Packager.Tests.Documents;

/// <summary>Finds every diagnostic of the product and writes docs/diagnostics.md from them.</summary>
internal static class DiagnosticsReference
{
    private static readonly Assembly[] s_assemblies =
    [
        typeof(Diagnostic).Assembly, typeof(Packager.Debian.DebianVersion).Assembly, typeof(Packager.Msi.SigningFaults).Assembly,
        typeof(Packager.Manifest.ManifestReader).Assembly, typeof(Packager.Apt.RepositoryFaults).Assembly,
    ];

    public static IReadOnlyList<PropertyInfo> Properties { get; } =
    [
        .. s_assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor)),
    ];

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. Properties.Select(property => (DiagnosticDescriptor)property.GetValue(null)!)
            .Concat(Packager.Debian.LintTags.All.Select(tag => tag.Descriptor))
            .Concat(Packager.Msi.Validation.IceCatalog.All.Select(ice => ice.Descriptor))
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    public static string Write()
    {
        var text = new StringBuilder("""
            # Diagnostics

            This page is generated from the program. Each code has one cause; the message names the value and the place, the hint says what to type.
            Only errors stop an artifact from being made.

            | code | severity | reported when |
            |---|---|---|

            """);
        foreach (var descriptor in All)
            text.Append(CultureInfo.InvariantCulture, $"| {descriptor.Code} | {descriptor.Severity.ToString().ToLowerInvariant()} | {descriptor.Cause.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return text.ToString();
    }
}
