using System.Collections.Immutable;
using System.Globalization;
using Packager.Debian;
using Packager.Model;

namespace Packager.Sources.Upload;

/// <summary>A .changes file that was read, with the .dsc that it names.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Changes">Its stanza.</param>
/// <param name="IsSigned">Whether it has a signature.</param>
/// <param name="Files">What it names: name, size and SHA-256.</param>
/// <param name="Dsc">The .dsc file's stanza; null when there is none.</param>
/// <param name="IsDscSigned">Whether that has a signature.</param>
internal sealed record ChangesUpload(string Path, ControlStanza Changes, bool IsSigned, ImmutableArray<ListedFile> Files, ControlStanza? Dsc, bool IsDscSigned)
{
    private const long MostBytes = 4 << 20;
    private const string Opening = "-----BEGIN PGP SIGNED MESSAGE-----";
    private const string Signature = "-----BEGIN PGP SIGNATURE-----";

    /// <summary>The folder that all its files lie in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>Where faults are told.</summary>
    public SourceLocation Location => new(Path, 0, 0);

    /// <summary>Reads it; null after a diagnostic (PKG4202).</summary>
    public static ChangesUpload? Read(string path, DiagnosticBag bag)
    {
        if (!path.EndsWith(".changes", StringComparison.Ordinal))
        {
            bag.Add(UploadFaults.Unreadable, new SourceLocation(path, 0, 0), "it is no .changes file, without which no host takes anything", "name a .changes file that 'packager source' made");
            return null;
        }

        if (Stanza(path, bag) is not var (changes, isSigned)) return null;
        var files = Listed(changes, path, bag);
        if (bag.HasErrors) return null;
        var dsc = files.Where(f => f.Name.EndsWith(".dsc", StringComparison.Ordinal)).Select(f => Stanza(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", f.Name), bag)).FirstOrDefault();
        return new ChangesUpload(path, changes, isSigned, files, dsc?.Stanza, dsc?.IsSigned ?? false);
    }

    private static (ControlStanza Stanza, bool IsSigned)? Stanza(string path, DiagnosticBag bag)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw new IOException("it is larger than any such file");
            var text = File.ReadAllText(path);
            var isSigned = text.StartsWith(Opening, StringComparison.Ordinal) && text.Contains("\n" + Signature, StringComparison.Ordinal);
            return ControlStanza.Parse(isSigned ? Plain(text) : text, path, bag) is { } stanza ? (stanza, isSigned) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(UploadFaults.Unreadable, new SourceLocation(path, 0, 0), $"it cannot be read: {UnreadableFile.Reason(fault)}", "name a .changes file that 'packager source' made; its files lie beside it");
            return null;
        }
    }

    // RFC 9580, 7: headers up to an empty line, then the text with "- " before lines that begin with a hyphen.
    private static string Plain(string text)
    {
        var start = text.IndexOf("\n\n", StringComparison.Ordinal) + 2;
        var end = text.IndexOf("\n" + Signature, StringComparison.Ordinal);
        return end < start ? "" : string.Join('\n', text[start..end].Split('\n').Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line)) + "\n";
    }

    private static ImmutableArray<ListedFile> Listed(ControlStanza changes, string path, DiagnosticBag bag)
    {
        var files = ImmutableArray.CreateBuilder<ListedFile>();
        foreach (var line in (changes["Checksums-Sha256"] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // A name is no path: nothing outside of the folder is ever read or sent.
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var sha256, var size, var name] && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '~' or '-' or '_') && name[0] != '.') files.Add(new ListedFile(name, bytes, sha256));
            else bag.Add(UploadFaults.Unreadable, new SourceLocation(path, 0, 0), $"'{line}' of Checksums-Sha256 is no checksum, size and file name");
        }

        if (files.Count == 0) bag.Add(UploadFaults.Unreadable, new SourceLocation(path, 0, 0), "it names no files", "name a .changes file that 'packager source' made");
        return files.DrainToImmutable();
    }
}

/// <summary>A file that a .changes file names.</summary>
/// <param name="Name">Without a folder.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
internal sealed record ListedFile(string Name, long Size, string Sha256);
