using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Packager.Debian;
using Packager.Model;

namespace Packager.Apt;

/// <summary>Reads a source package's .dsc (dsc(5)) before it enters; its files lie beside it, or in the pool already.</summary>
internal static class SourceIntake
{
    /// <summary>Reads one.</summary>
    /// <exception cref="UserFaultException">It is malformed (PKG21xx, PKG4024), or names files that are not there (PKG4018).</exception>
    public static Incoming Read(string path, IntakeOptions options, PackagePool pool, GivenFiles given)
    {
        var bytes = UploadText.Bytes(path);
        var dsc = UploadText.Parse(bytes, path);
        var (name, version) = (dsc["Source"] ?? "", dsc["Version"] ?? "");
        if (!PackageName.IsValid(name) || !DebianVersion.TryParse(version, out _))
            throw new UserFaultException(RepositoryFaults.BadControl.At(new SourceLocation(path, 0, 0), $"its source '{TerminalText.OneLine(name)}' or version '{TerminalText.OneLine(version)}' breaks a rule of Debian Policy"));
        var folder = PoolPath.Folder(options.Component, name);
        var own = new PoolFile($"{folder}/{Path.GetFileName(path)}", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), path);
        if (!RepositoryNames.IsFileName(Path.GetFileName(path))) throw UploadText.Fault(path, "its name cannot stand in a repository");
        var others = UploadText.Files(dsc, path).Select(file => file with { Path = $"{folder}/{file.Path}" }).ToImmutableArray();
        foreach (var file in others) UploadText.Verify(file, path, pool, given);
        return new Incoming(path, new PackageKey(name, version, PackageKey.Source), Stanza(dsc, name, folder, own, bytes)) { SourceFiles = [own, .. others] };
    }

#pragma warning disable CA5350, CA5351 // Sources carries MD5 and perhaps SHA-1 for old tools; apt goes by SHA-256.
    private static byte[] Stanza(ControlStanza dsc, string name, string folder, PoolFile own, byte[] bytes)
    {
        var (section, priority) = Listed(dsc["Package-List"]);
        var stanza = ControlStanza.Empty.With("Package", name);
        foreach (var (field, value) in dsc.Fields)
        {
            // The source's name stands in Package here.
            if (RepositoryFields.Has(field) || field.Equals("Source", StringComparison.OrdinalIgnoreCase) || field.Equals("Package", StringComparison.OrdinalIgnoreCase)) continue;
            stanza = stanza.With(field, field.ToUpperInvariant() switch
            {
                "FILES" => WithOwn(value, Convert.ToHexStringLower(MD5.HashData(bytes)), own),
                "CHECKSUMS-SHA1" => WithOwn(value, Convert.ToHexStringLower(SHA1.HashData(bytes)), own),
                "CHECKSUMS-SHA256" => WithOwn(value, own.Sha256, own),
                _ => value,
            });
        }

        return Stanzas.Format(stanza.With("Directory", folder).With("Priority", priority).With("Section", section));
    }
#pragma warning restore CA5350, CA5351

    private static string WithOwn(string files, string digest, PoolFile own) =>
        string.Create(CultureInfo.InvariantCulture, $"\n{digest} {own.Length} {Path.GetFileName(own.Path)}") + (files.StartsWith('\n') ? files : "\n" + files);

    // The first binary package speaks for the source: name, type, section, priority.
    private static (string Section, string Priority) Listed(string? packages) =>
        packages?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault()?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, var section, var priority, ..] ? (section, priority) : ("misc", "optional");
}
