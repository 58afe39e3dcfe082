using System.Text.Json;
using Packager.Model;
using Packager.Needs.Dotnet;

namespace Packager.Sources.Vendoring;

/// <summary>A package of a package-lock.json.</summary>
/// <param name="Name">With its scope.</param>
/// <param name="Version">Its version.</param>
/// <param name="Digest">SHA-512 of its tarball in base64, Subresource Integrity §3.</param>
/// <param name="Address">Where its tarball is.</param>
internal sealed record NpmPackage(string Name, string Version, string Digest, string Address)
{
    private const string Reference = "SEE LICENSE IN ";

    /// <summary>Its file. npm's own would be the same for <c>@a/b</c> and <c>a-b</c>; no name has a plus.</summary>
    public string FileName => $"{Name.TrimStart('@').Replace('/', '+')}-{Version}.tgz";

    /// <summary>What npm is asked for: a registry has its tarballs below <c>NAME/-/</c>, and each machine has a registry of its own.</summary>
    public string Specification => Address.Contains("/-/", StringComparison.Ordinal) ? $"{Name}@{Version}" : Address;

    /// <summary>What its package.json says of its licence: <c>license</c>, or the older forms of an object and a list.</summary>
    /// <param name="path">The tarball.</param>
    /// <exception cref="InvalidDataException">The tarball or its package.json cannot be read.</exception>
    public VendoredPackage Describe(string path)
    {
        var texts = BroughtTexts.Read(path, "package.json");
        using var document = DotnetJson.Read(Content.FromText(texts.Named("package.json") ?? "{}", "package.json"));
        var root = document.RootElement;
        var license = License(root.Member("license")) ?? (root.Member("licenses").Items().Select(License).OfType<string>().ToList() is { Count: > 0 } several ? string.Join(" OR ", several) : null);
        var isNamed = license is null or "UNLICENSED" || license.StartsWith(Reference, StringComparison.Ordinal);
        return new VendoredPackage("npm", Name, $"{VendoredFiles.Component}/{VendoredFiles.Npm}/{FileName}")
        {
            Copyright = texts.Copyright() ?? Person(root.Member("author")), BroughtText = texts.License,
            Expression = isNamed ? null : license, OwnText = isNamed ? texts.License : null,
        };
    }

    private static string? License(JsonElement license) => license.AsText() ?? license.Member("type").AsText();

    private static string? Person(JsonElement author) => author.AsText() ?? author.Member("name").AsText();
}
