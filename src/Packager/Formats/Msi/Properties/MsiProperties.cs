using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps <c>msi.properties</c>.</summary>
internal sealed class MsiProperties(MsiPartContext context)
{
    private readonly HashSet<string> _names = [.. context.Msi.Searches.Select(search => search.Property?.Value).OfType<string>()];

    /// <summary>A package with them, in which everything that names a property names one that there is.</summary>
    public static MsiPackage Add(MsiPartContext context, MsiPackage package)
    {
        var declared = new MsiProperties(context);
        var read = context.Msi.Properties.Select(entry => (Entry: entry, Property: declared.Read(entry))).Where(one => one.Property is not null).Select(one => (one.Entry, Property: one.Property!)).ToList();
        if (read.Count > MsiProperty.Most)
            context.Refuse(PropertyFaults.BadDeclaration, read[MsiProperty.Most].Property.Location, string.Create(CultureInfo.InvariantCulture, $"a package has room for {MsiProperty.Most} properties"), "let one of them name a file with the others");
        var conditions = read.SelectMany(one => PropertyConditions.Of(one.Property, one.Entry, PropertyType.Of(one.Entry, one.Property.IsRemembered), context.Texts));
        var secrets = read.Where(one => one.Property.IsSecret).Select(one => one.Property.Name).ToHashSet(StringComparer.Ordinal);
        package = package with
        {
            Properties = [.. read.Select(one => one.Property)], Conditions = [.. package.Conditions, .. conditions],
            Steps = [.. package.Steps.Select(step => step.PublicProperties.Any(secrets.Contains) ? step with { IsSecret = true } : step)],
        };
        PropertyReferences.Check(package, context.Diagnostics);
        return package;
    }

    private MsiProperty? Read(MsiPropertyEntry entry)
    {
        if (context.Need(entry.Name, "name", entry.Location) is not { } name) return null;
        CheckName(name);
        CheckKeys(entry);
        var isSecret = entry.Secret?.Value == true;
        var isRemembered = entry.Remember?.Value ?? !isSecret;
        if (entry.Default is { Value.Length: > 0 } given && !PropertyType.Of(entry, isRemembered).Allows(given.Value))
            Refuse(given.Location, $"'{given.Value}' is no value that {name.Value} may have", "write one that type, min, max and values allow");
        return new MsiProperty(name.Value, entry.Location)
        {
            Default = entry.Default is { Value.Length: > 0 } value ? value.Value : null, Help = entry.Help?.Value, IsSecret = isSecret, IsRemembered = isRemembered, IsRequired = entry.Required?.Value == true,
        };
    }

    private void CheckName(Located<string> name)
    {
        var isPossible = name.Value.Length <= MsiProperty.LongestName && !char.IsAsciiDigit(name.Value[0]) && name.Value.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');
        if (!isPossible) context.Refuse(MsiFaults.BadProperty, name.Location, $"'{name.Value}' cannot be a public property", "use at most 60 upper case letters, digits and underscores");
        else if (MsiProperty.IsReserved(name.Value)) context.Refuse(MsiFaults.BadProperty, name.Location, $"'{name.Value}' means something to Windows Installer or to every package already", "put a word of the product's before it, for example CONFIG_");
        else if (!_names.Add(name.Value)) context.Refuse(MsiFaults.BadProperty, name.Location, $"'{name.Value}' is declared twice", "give each property and each search a name of its own");
    }

    private void CheckKeys(MsiPropertyEntry entry)
    {
        var isNumber = entry.Type?.Value == "int";
        foreach (var bound in new[] { entry.Min, entry.Max }.OfType<Located<string>>())
        {
            if (!isNumber || !entry.Values.IsEmpty) Refuse(bound.Location, "only numbers have a least and a greatest one", "write type: int beside it, and no values");
            else if (PropertyType.Number(bound.Value) is null) Refuse(bound.Location, $"'{bound.Value}' is no number that Windows Installer compares with", "write a whole number of at most 2147483647");
        }

        if (PropertyType.Number(entry.Min?.Value) > PropertyType.Number(entry.Max?.Value)) Refuse(entry.Min!.Value.Location, "no number is as large as min and as small as max", "exchange them");
        foreach (var value in entry.Values.Where(value => value.Value.Length == 0 || value.Value.Contains('"', StringComparison.Ordinal) || (isNumber && PropertyType.Number(value.Value) is null)))
            Refuse(value.Location, $"'{value.Value}' is no value that can be compared with", "take texts without quotation marks, and for type: int numbers");
        if (entry is { Secret.Value: true, Remember: { Value: true } kept }) Refuse(kept.Location, "what is remembered lies in the registry, where others can read it", "take 'remember' away: a secret is given anew each time");
        if (entry is { Secret.Value: true, Default: { Value.Length: > 0 } known }) Refuse(known.Location, "a secret that lies in the package is none", "take 'default' away, and 'required: true' where nothing works without it");
        if (entry is { Required: { Value: true } required, Default.Value.Length: > 0 }) Refuse(required.Location, "what has a default is never missing", "take one of both away");
    }

    private void Refuse(SourceLocation location, string what, string hint) => context.Refuse(PropertyFaults.BadDeclaration, location, what, hint);
}
