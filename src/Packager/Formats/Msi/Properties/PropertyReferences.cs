using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Looks at every text that properties are filled into: each public one that it names must be declared, and secrets belong to steps alone.</summary>
internal static class PropertyReferences
{
    // The path of a file, its short form, and the folder of a component.
    private static readonly string[] s_keys = ["[#", "[!", "[$"];

    /// <summary>Reports PKG3087 and PKG3088.</summary>
    public static void Check(MsiPackage package, DiagnosticBag diagnostics)
    {
        var declared = package.Properties.Select(property => property.Name).Concat(package.Searches.Select(search => search.Property)).Concat(package.NamedFolders.Select(folder => folder.Id)).ToHashSet(StringComparer.Ordinal);
        var secrets = package.Properties.Where(property => property.IsSecret).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (text, location) in Texts(package))
        {
            if (s_keys.FirstOrDefault(key => text.Contains(key, StringComparison.Ordinal)) is { } begun)
                diagnostics.Add(PropertyFaults.Unknown, location, $"{begun}…] stands for a row of the package's tables, whose keys no manifest knows", @"write the path, for example [INSTALLFOLDER]app\hello.exe");
            foreach (var name in MsiProperty.NamedIn(text).Distinct(StringComparer.Ordinal))
            {
                if (!declared.Contains(name) && !MsiProperty.IsReserved(name))
                    diagnostics.Add(PropertyFaults.Unknown, location, $"[{name}] stands for no property of the package", Suggestion.For(name, declared) ?? $"declare it: msi: properties: [{{ name: {name} }}]");
                if (secrets.Contains(name))
                    diagnostics.Add(PropertyFaults.SecretInTheOpen, location, $"the secret [{name}] is written here for the log and others to read", "hand it to a program of the package by msi.steps, which keeps it");
            }
        }

        // What a step names may come from the command line without a declaration, unless it looks like a slip.
        foreach (var step in package.Steps)
        {
            foreach (var name in step.PublicProperties.Where(name => !declared.Contains(name) && !MsiProperty.IsReserved(name)))
            {
                if (Suggestion.For(name, package.Properties.Select(property => property.Name)) is { } meant)
                    diagnostics.Add(PropertyFaults.Unknown, step.Location, $"[{name}] stands for no property of the package", meant);
            }
        }
    }

    private static IEnumerable<(string Text, SourceLocation Location)> Texts(MsiPackage package) =>
        package.Registry.SelectMany(value => new[] { value.Key, value.Name, value.Value }.Select(text => (text ?? "", value.Location)))
            .Concat(package.Conditions.Select(condition => (condition.Message, condition.Location)))
            .Concat(package.Ini.Select(line => (line.Value, line.Location)))
            .Concat(package.Environment.Select(variable => (variable.Value, variable.Location)))
            .Concat(package.Services.SelectMany(service => service.Environment.Select(variable => variable.Value).Append(service.Arguments ?? "").Concat([service.DisplayName, service.Account ?? "", .. service.Dependencies]).Select(text => (text, service.Location))));
}
