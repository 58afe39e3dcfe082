using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>What the parts of the <c>msi</c> block are read with.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Package">The package that they belong to, with what is known of it already.</param>
/// <param name="Payload">What is installed.</param>
/// <param name="Places">Where it goes.</param>
/// <param name="Texts">The texts of the package's language.</param>
/// <param name="Needs">What detection found that the payload needs.</param>
/// <param name="Features">Which features there are.</param>
/// <param name="Diagnostics">Receives PKG300x, PKG307x and PKG308x.</param>
internal sealed record MsiPartContext(
    PackageManifest Manifest, MsiPackage Package, Payload Payload, WindowsPlaces Places, MsiTexts Texts, ImmutableArray<ResolvedNeed> Needs, MsiFeatures Features, DiagnosticBag Diagnostics)
{
    /// <summary>The <c>msi</c> block.</summary>
    public MsiSection Msi => Manifest.Msi;

    /// <summary>The value of a key that an entry cannot do without; null after PKG3009.</summary>
    public Located<string>? Need(Located<string>? value, string key, SourceLocation location)
    {
        if (value is { } given && !string.IsNullOrWhiteSpace(given.Value)) return value;
        Diagnostics.Add(MsiFaults.MissingKey, location, $"the entry has no '{key}'", $"write '{key}: …'");
        return null;
    }

    /// <summary>Reports a fault.</summary>
    /// <returns>Null, for those who have nothing else to return.</returns>
    public string? Refuse(DiagnosticDescriptor fault, SourceLocation location, string what, string hint)
    {
        Diagnostics.Add(fault, location, what, hint);
        return null;
    }

    /// <summary>A folder as a manifest writes it: <c>config/extra</c>, <c>/etc/hello</c> or <c>[CommonAppDataFolder]Example\data</c>; null after PKG3070.</summary>
    public MsiPlace? Folder(Located<string> text)
    {
        if (text.Value.StartsWith('[')) return WindowsFolder.Read(text, Diagnostics);
        if (Roots.Resolve(text.Value.TrimEnd('/'), Manifest.Name?.Value ?? "").Path is { } path && Places.Of(PayloadPath.Normalize(path)) is { } place) return place;
        Refuse(MsiPartFaults.BadFolder, text.Location, $"'{text.Value}' is no folder on Windows", $"begin with one of {string.Join(", ", Roots.Names)}, or with a folder of Windows such as [CommonAppDataFolder]");
        return null;
    }

    /// <summary>The file of the package that a dst names, with or without <c>.exe</c>; null after PKG3007.</summary>
    public MsiTarget? Target(Located<string> dst)
    {
        if (Roots.Resolve(dst.Value, Manifest.Name?.Value ?? "").Path is { } resolved && PayloadPath.Normalize(resolved) is var path
            && Payload.Files.FirstOrDefault(file => file.Path == path || file.Path == path + ".exe") is { } found && Places.Of(PayloadPath.Parent(found.Path)) is { } folder)
            return new MsiTarget(folder, PayloadPath.Name(found.Path));
        Refuse(MsiFaults.MissingFile, dst.Location, $"'{dst.Value}' is the dst of no file", "write it as contents does, for example app/guestbook.exe");
        return null;
    }

    /// <summary>A command line that starts a program of the package; null after PKG3074.</summary>
    /// <param name="target">The program.</param>
    /// <param name="arguments">As one would type them; <c>"%1"</c> unless given.</param>
    public string? Command(MsiTarget target, Located<string>? arguments)
    {
        var typed = arguments?.Value ?? "\"%1\"";
        for (var at = typed.IndexOf("%1", StringComparison.Ordinal); at >= 0; at = typed.IndexOf("%1", at + 1, StringComparison.Ordinal))
        {
            if (typed[..at].Count(c => c == '"') % 2 == 0)
                return Refuse(MsiPartFaults.UnquotedArgument, arguments!.Value.Location, $"%1 stands in '{typed}' without quotation marks", "write \"%1\"");
        }

        return $"\"{target.Path}\" {WindowsText.Literal(typed)}".TrimEnd();
    }
}
