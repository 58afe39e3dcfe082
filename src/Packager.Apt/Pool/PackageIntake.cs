using System.Buffers;
using System.Security.Cryptography;
using Packager.Binary;
using Packager.Debian;
using Packager.Model;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>Reads a .deb before it enters: every byte through the strict reader, its control fields by Policy, and the digests.</summary>
internal static class PackageIntake
{
    /// <summary>Reads one, unless it is known from before.</summary>
    /// <exception cref="UserFaultException">See <see cref="Read(string, IntakeOptions)"/>.</exception>
    public static Incoming Read(string path, IntakeOptions options, GivenFiles given)
    {
        var mark = FileMark.Of(path);
        if (given.Find(path, mark) is { Stanza.IsEmpty: false } known && known.Listing == options.Listing) return new Incoming(path, PackageKey.Of(known.Stanza.Span), known.Stanza);
        var package = Read(path, options, mark);
        given.Learn(path, mark, package.Sha256, options.Listing, package.Stanza);
        return package;
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="UserFaultException">It is damaged or hostile (PKG21xx), or its fields cannot be (PKG4024).</exception>
    public static Incoming Read(string path, IntakeOptions options) => Read(path, options, FileMark.Of(path));

    private static Incoming Read(string path, IntakeOptions options, FileMark? mark)
    {
        // Whoever opens a pipe waits until somebody writes into it.
        if (mark is { IsRegular: false } && !Directory.Exists(path))
            throw new UserFaultException(DebReadFaults.NotReadable.At(new SourceLocation(path, 0, 0), "the package cannot be read: it is a pipe or a device", "store it in a file first"));
        var bytes = mark is { IsRegular: true } ? ShortFile.Read(path, mark.Length) : null;
        using Stream content = bytes is null ? Open(path) : new MemoryStream(bytes, writable: false);
        var (sha256, md5) = bytes is null ? Digests(content) : Digests(bytes);
        var length = content.Length;
        content.Position = 0;
        using var deb = DebReader.Open(content, path);
        var key = Check(deb.Control, path, out var source);
        var conffiles = (deb.ControlText("conffiles") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimStart('/')).ToHashSet(StringComparer.Ordinal);
        var entries = deb.ReadData().Select(entry => Entry(entry, conffiles)).Where(entry => entry.Path.Length > 0);
        var section = deb.Control["Section"] is { Length: > 0 } named ? named : "misc";
        var facts = PackageFacts.Of(sha256, key, PoolPath.Of(options.Component, source, key), section, Description(deb.Control), entries);
        return new Incoming(path, key, PackageStanza.Of(deb.Control, facts, length, md5, options)) { Facts = facts };
    }

    /// <summary>The description as it stands in a stanza.</summary>
    private static string Description(ControlStanza control) =>
        control["Description"] is { } text ? ControlStanza.Empty.With("Description", text).Format()["Description: ".Length..] : "";

    private static PackagePath Entry(DebEntry entry, HashSet<string> conffiles)
    {
        var path = entry.Path.TrimStart('/');
        return new PackagePath(entry.Header.Type switch
        {
            TarEntryType.Directory => PackagePathKind.Folder,
            TarEntryType.Symlink => PackagePathKind.Link,
            _ => conffiles.Contains(path) ? PackagePathKind.Conffile : PackagePathKind.File,
        }, path);
    }

    // Name, version and architecture become paths and lines of an index.
    private static PackageKey Check(ControlStanza control, string path, out string source)
    {
        var bag = new DiagnosticBag();
        var location = new SourceLocation(path, 0, 0);
        var (name, version, architecture) = (control["Package"]!, control["Version"]!, control["Architecture"]!);
        source = (control["Source"] ?? name).Split(' ')[0];
        if (!PackageName.IsValid(name)) bag.Add(RepositoryFaults.BadControl, location, $"its name '{TerminalText.OneLine(name)}' breaks the rule of Debian Policy §5.6.7");
        if (!PackageName.IsValid(source)) bag.Add(RepositoryFaults.BadControl, location, $"its source '{TerminalText.OneLine(source)}' breaks the rule of Debian Policy §5.6.1");
        if (!DebianVersion.TryParse(version, out _)) bag.Add(RepositoryFaults.BadControl, location, $"its version '{TerminalText.OneLine(version)}' breaks a rule of deb-version(7)");
        if (!RepositoryNames.IsValid(architecture) || architecture is "source" or "any") bag.Add(RepositoryFaults.BadControl, location, $"its architecture '{TerminalText.OneLine(architecture)}' is none");
        if (control["Package-Type"] == "udeb") bag.Add(RepositoryFaults.NotPublishable, location, "it is a udeb, which Debian's installer unpacks and no system installs", "publish the .deb that was built with it");
        bag.ThrowIfErrors();
        // A few architectures stand in the keys of many packages.
        return new PackageKey(name, version, string.Intern(architecture));
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserFaultException(DebReadFaults.NotReadable.At(new SourceLocation(path, 0, 0), "the package cannot be read: " + UnreadableFile.Reason(fault)));
        }
    }

#pragma warning disable CA5351 // Packages carries MD5 for old tools; apt goes by SHA-256.
    private static (string Sha256, string Md5) Digests(byte[] content) => (Convert.ToHexStringLower(SHA256.HashData(content)), Convert.ToHexStringLower(MD5.HashData(content)));

    private static (string Sha256, string Md5) Digests(Stream content)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(content.Length, 1, 1 << 18));
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            sha256.AppendData(buffer, 0, read);
            md5.AppendData(buffer, 0, read);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return (Convert.ToHexStringLower(sha256.GetHashAndReset()), Convert.ToHexStringLower(md5.GetHashAndReset()));
    }
#pragma warning restore CA5351
}
