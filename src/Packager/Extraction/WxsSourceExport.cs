using System.Xml;
using Packager.Binary;
using Packager.Model;
using Packager.Msi;

namespace Packager.Extraction;

/// <summary>Writes a package as WiX source with everything that the source refers to, for those who go on in WiX or WixSharp.</summary>
public static class WxsSourceExport
{
    /// <summary>Writes <c>NAME.wxs</c>, the package's files below <c>files</c>, and its icons and programs below <c>streams</c>.</summary>
    /// <param name="package">The .msi; anybody's.</param>
    /// <param name="folder">Where to; made when it is not there.</param>
    /// <param name="dialect">Which WiX.</param>
    /// <param name="replaces">Whether files that are there are replaced.</param>
    /// <param name="diagnostics">Receives what could not be read, and PKG3095 for what the source does not say.</param>
    /// <returns>The paths that were written below the folder; the source first.</returns>
    /// <exception cref="UserFaultException">The package cannot be read, or a name in it would lead out of the folder; nothing has been written then.</exception>
    public static IReadOnlyList<string> Write(string package, string folder, WxsDialect dialect, bool replaces, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var files = MsiExtraction.Extract(package, Path.Combine(folder, "files"), replaces, diagnostics);
        using var database = MsiDatabaseReader.Open(package);
        var target = new ExtractionFolder(folder, replaces, diagnostics);
        var streams = Streams(database, target, diagnostics);
        var places = MsiExtraction.Places(PackageFiles.Of(database)).ToDictionary(place => place.Key, place => "files/" + place.Value, StringComparer.Ordinal);
        var export = WxsExport.Of(database, dialect, new WxsSources(places, streams));
        var source = Path.GetFileNameWithoutExtension(package) + ".wxs";
        using var text = new MemoryStream();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" })) export.Source.Save(writer);
        text.Position = 0;
        IReadOnlyList<string> sources = target.AddFile(source, text) is null ? [] : [source];
        foreach (var what in export.LeftOut)
            diagnostics.Add(WxsExportFaults.LeftOut, new SourceLocation(package, 0, 0), $"the source does not say {TerminalText.OneLine(what)}", "write it in WiX by hand");
        return [.. sources, .. files.Select(file => "files/" + file), .. streams.Values];
    }

    // Their names in a package are made for its own directory, so they are numbered here.
    private static Dictionary<string, string> Streams(MsiDatabase database, ExtractionFolder target, DiagnosticBag diagnostics)
    {
        var streams = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in database.Rows("Icon").Concat(database.Rows("Binary")))
        {
            if (database.Stream(row.StreamName) is not { } content) continue;
            var path = FormattableString.Invariant($"streams/{streams.Count + 1}{Extension(row)}");
            try
            {
                using var bytes = content.Open();
                if (target.AddFile(path, bytes) is not null) streams[row.StreamName] = path;
            }
            catch (MalformedException fault)
            {
                diagnostics.Add(TransformFaults.Unsound, new SourceLocation(content.Origin, 0, 0), TerminalText.OneLine(fault.Message), "get the package again from where it came from");
            }
        }

        return streams;
    }

    private static string Extension(MsiRow row)
    {
        var extension = Path.GetExtension(row.Text("Name") ?? "");
        return extension.Length > 1 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "";
    }
}
