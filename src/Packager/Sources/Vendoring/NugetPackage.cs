using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Packager.Sources.Vendoring;

/// <summary>A .nupkg file of NuGet's cache.</summary>
/// <param name="Id">Its name.</param>
/// <param name="FileName">ID.VERSION.nupkg in lower case, as a folder that serves as a feed holds it.</param>
/// <param name="Path">Where it is.</param>
internal sealed record NugetPackage(string Id, string FileName, string Path)
{
    private const int MostCharacters = 1 << 20;
    private static readonly string[] s_licenses = ["LICENSE", "LICENSE.TXT", "LICENSE.MD", "LICENCE", "LICENCE.TXT", "COPYING"];

    /// <summary>Looks for it in the folders that a restore names: ID/VERSION/ID.VERSION.nupkg, all in lower case.</summary>
    public static NugetPackage? Find(IEnumerable<string> folders, string id, string version)
    {
        var (name, number) = (id.ToLowerInvariant(), version.ToLowerInvariant());
        var file = $"{name}.{number}.nupkg";
        return folders.Select(folder => System.IO.Path.Combine(folder, name, number, file)).Where(File.Exists).Select(path => new NugetPackage(id, file, path)).FirstOrDefault();
    }

    /// <summary>What its .nuspec says of its licence: <c>license</c>, an expression or a file in the package, or the older <c>licenseUrl</c>.</summary>
    public VendoredPackage Describe()
    {
        var metadata = Metadata();
        var license = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
        var type = (string?)license?.Attribute("type");
        return new VendoredPackage("NuGet", Id, $"{VendoredFiles.Component}/{VendoredFiles.Nuget}/{FileName}")
        {
            Copyright = Value(metadata, "copyright") ?? Value(metadata, "authors"), Address = Value(metadata, "licenseUrl"), BroughtText = Text(null),
            Expression = type == "expression" ? license!.Value.Trim() : null, OwnText = type == "file" ? Text(license!.Value.Trim()) : null,
        };
    }

    private static string? Value(XElement metadata, string name) =>
        metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    // Empty when there is none that can be read.
    private XElement Metadata()
    {
        using var archive = ZipFile.OpenRead(Path);
        var entry = archive.Entries.FirstOrDefault(e => !e.FullName.Contains('/', StringComparison.Ordinal) && e.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase));
        if (entry is null) return new XElement("metadata");
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostCharacters });
        try
        {
            return XElement.Load(reader).Elements().FirstOrDefault(e => e.Name.LocalName == "metadata") ?? new XElement("metadata");
        }
        catch (XmlException)
        {
            return new XElement("metadata");
        }
    }

    // The path of a text, or null for a licence at the usual places.
    private string? Text(string? name)
    {
        using var archive = ZipFile.OpenRead(Path);
        var wanted = name?.Replace('\\', '/');
        var entry = archive.Entries.FirstOrDefault(e => wanted is null ? s_licenses.Contains(e.FullName, StringComparer.OrdinalIgnoreCase) : e.FullName.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (entry is null || entry.Length > MostCharacters) return null;
        using var reader = new StreamReader(entry.Open());
        return string.Join('\n', reader.ReadToEnd().Trim().Split('\n').Select(line => line.TrimEnd()));
    }
}
