using Packager.Rendering;

namespace Packager.Sources.Vendoring;

/// <summary>What a wheel (METADATA) or a source archive (PKG-INFO) says of its licence, Core metadata specifications.</summary>
internal static class PythonPackage
{
    private const string Classifier = "License :: OSI Approved :: ";

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is no archive, or does not describe itself.</exception>
    public static VendoredPackage Describe(string path)
    {
        var file = Path.GetFileName(path);
        var name = file.EndsWith(".whl", StringComparison.Ordinal) ? "METADATA" : "PKG-INFO";
        var texts = BroughtTexts.Read(path, name);
        var fields = Fields(texts.Named(name) ?? throw new InvalidDataException($"it has no {name}"));
        var expression = Value(fields, "License-Expression") ?? Classified(fields) ?? Known(Value(fields, "License"));
        return new VendoredPackage("Python", Value(fields, "Name") ?? file, $"{VendoredFiles.Component}/{VendoredFiles.Python}/{file}")
        {
            Copyright = texts.Copyright() ?? Value(fields, "Author") ?? Value(fields, "Author-email"), BroughtText = texts.License,
            Expression = expression, OwnText = expression is null ? texts.License : null,
        };
    }

    // The header alone, without the lines that continue a field: the description below may hold anything.
    private static List<(string Name, string Value)> Fields(string text) =>
        [.. text.Split('\n').TakeWhile(line => line.Length > 0).Where(line => !char.IsWhiteSpace(line[0])).Select(line => line.Split(": ", 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1].Trim()))];

    private static string? Value(List<(string Name, string Value)> fields, string name)
    {
        var value = fields.Find(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return string.IsNullOrEmpty(value) || value == "UNKNOWN" ? null : value;
    }

    // Several classifiers do not say whether all hold or each.
    private static string? Classified(List<(string Name, string Value)> fields)
    {
        var told = fields.Where(f => f.Name == "Classifier" && f.Value.StartsWith(Classifier, StringComparison.Ordinal)).Select(f => f.Value[Classifier.Length..]).ToList();
        return told.Count == 1 ? KnownLicenses.Classified(told[0]) : null;
    }

    // The older field holds anything from a short name to a whole text.
    private static string? Known(string? license) =>
        license is not null && LicenseNames.ShortName(license) is var name && (LicenseNames.CommonText(name) is not null || KnownLicenses.Text(name) is not null) ? license : null;
}
