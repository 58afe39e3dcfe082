using System.Collections.Immutable;
using Packager.Debian;

namespace Packager.Sources;

/// <summary>Turns the control stanzas of one package, one for each architecture, into its stanza in debian/control.</summary>
internal static class BinaryFields
{
    // What dpkg-gencontrol adds itself: from the changelog, from the source's stanza and from the files.
    private static readonly HashSet<string> s_made = new(StringComparer.OrdinalIgnoreCase) { "Package", "Source", "Version", "Architecture", "Installed-Size", "Maintainer" };

    // The fields that dpkg-gencontrol copies from debian/control by itself (Dpkg::Control::FieldsCore); others need a prefix that asks for it.
    private static readonly HashSet<string> s_known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Package-Type", "Subarchitecture", "Kernel-Version", "Installer-Menu-Item", "Essential", "Protected", "Build-Essential", "Pre-Depends", "Depends",
        "Recommends", "Suggests", "Enhances", "Conflicts", "Breaks", "Replaces", "Provides", "Built-Using", "Static-Built-Using", "Section", "Priority",
        "Multi-Arch", "Homepage", "Description", "Tag", "Task",
    };

    /// <summary>The stanza's model.</summary>
    /// <param name="packages">The same package for each of its architectures.</param>
    /// <param name="source">Fields that the source's stanza has already.</param>
    public static BinaryControlModel Of(IReadOnlyList<DebPackage> packages, IReadOnlyDictionary<string, string?> source)
    {
        var names = packages.SelectMany(p => p.Control.InBinaryOrder().Fields).Select(f => f.Name).Distinct(StringComparer.OrdinalIgnoreCase).Where(n => !s_made.Contains(n));
        var fields = names.Append("Depends").Distinct(StringComparer.OrdinalIgnoreCase).Where(n => !(source.TryGetValue(n, out var shared) && packages.All(p => p.Control[n] == shared)))
            .Select(n => new BinaryFieldModel(s_known.Contains(n) ? n : "XB-" + n, Value(packages, n)));
        return new BinaryControlModel(packages[0].Control["Package"]!, string.Join(' ', packages.Select(p => p.Control["Architecture"])), [.. fields]);
    }

    /// <summary>The lines of the substvars file of one architecture, for the fields in which the architectures differ.</summary>
    public static ImmutableArray<string> Substitutions(IReadOnlyList<DebPackage> packages, DebPackage package) =>
        [.. package.Control.Fields.Select(f => f.Name).Where(n => !s_made.Contains(n) && IsVariable(packages, n)).Select(n => $"{Variable(n)}={package.Control[n]!.Replace("\n", "${Newline}", StringComparison.Ordinal)}")];

    private static string Value(IReadOnlyList<DebPackage> packages, string name)
    {
        var value = IsVariable(packages, name) ? $"${{{Variable(name)}}}" : Escape(packages[0].Control[name] ?? "");
        // debhelper's own tools may ask for something, which today none of them does.
        return name != "Depends" ? value : string.Join(", ", new[] { value, "${misc:Depends}" }.Where(v => v.Length > 0));
    }

    // What was found in programs is a fact of their architecture.
    private static bool IsVariable(IReadOnlyList<DebPackage> packages, string name) =>
        Differs(packages, name) || (name is "Depends" or "Pre-Depends" && packages.Any(p => p.Control["Architecture"] != "all" && p.Control.Has(name)));

    private static bool Differs(IReadOnlyList<DebPackage> packages, string name) => packages.Any(p => p.Control[name] != packages[0].Control[name]);

    private static string Variable(string name) => "packager:" + name;

    // deb-substvars(5): an empty name stands for the dollar itself.
    private static string Escape(string value) => value.Replace("${", "${}{", StringComparison.Ordinal);
}
