using Packager.Manifest;
using Packager.Model;

namespace Packager.Payloads;

/// <summary>Turns one entry of <c>contents</c> into what the package installs.</summary>
internal sealed class EntryGatherer(GatherContext context, ContentsEntry entry)
{
    private readonly ContentType _type = ContentType.Parse(entry.Type?.Value);

    /// <summary>What the entry brings.</summary>
    public ContentKind Kind => _type.Kind;

    /// <summary>The entries, in the order of the disk's names.</summary>
    public IEnumerable<PayloadEntry> Gather()
    {
        if (context.IsNfpm && IsForRpmAlone(_type.Kind)) return Dropped();
        return _type.Kind switch
        {
            ContentKind.Directory => Target() is { } dst ? [Factory().Folder(dst.Path)] : [],
            ContentKind.Symlink => SymbolicLink(),
            ContentKind.Tree => Tree(),
            ContentKind.Doc => Copies(entry.Dst ?? DocFolder()),
            ContentKind.License => entry.Dst is null ? Checked() : Copies(entry.Dst),
            ContentKind.Ghost => NotShipped(),
            _ => Copies(entry.Dst),
        };
    }

    private static bool IsForRpmAlone(ContentKind kind) => kind is ContentKind.Ghost or ContentKind.Doc or ContentKind.License;

    private PayloadEntry[] Dropped()
    {
        context.Diagnostics.Add(ContentsFaults.DroppedKind, entry.Location,
            $"the entry for '{entry.Dst?.Value}' is left out: nfpm knows '{entry.Type?.Value}' for rpm alone",
            "leave out type to ship it, or begin the manifest with 'packager: 1'");
        return [];
    }

    /// <summary>The path is removed on purge (<see cref="UnshippedContents"/>); here it need only be well formed.</summary>
    private PayloadEntry[] NotShipped()
    {
        Target();
        return [];
    }

    private IEnumerable<PayloadEntry> SymbolicLink()
    {
        if (Source() is not { } src || Target() is not { } dst) return [];
        return [Factory().Link(dst.IsFolder ? dst.Below(PayloadPath.Name(src.Value)) : dst.Path, src.Value)];
    }

    private IEnumerable<PayloadEntry> Tree()
    {
        if (Source() is not { } src || Target() is not { } dst) return [];
        return new SourceSearch(context, entry, src).Tree() is { } matches ? Made(matches, Placement.Place(matches, dst)) : [];
    }

    private IEnumerable<PayloadEntry> Copies(Located<string>? to)
    {
        if (Source() is not { } src || Target(to) is not { } dst) return [];
        if (new SourceSearch(context, entry, src).Files() is not { } matches) return [];
        return Made(matches, context.IsNfpm ? NfpmPlacement.Place(matches, dst) : Placement.Place(matches, dst));
    }

    /// <summary>The licence's text goes into the copyright file; here it need only exist.</summary>
    private PayloadEntry[] Checked()
    {
        if (Source() is { } src) new SourceSearch(context, entry, src).Files();
        return [];
    }

    private IEnumerable<PayloadEntry> Made(SourceMatches matches, IEnumerable<(SourceFile Source, string Path)> placed)
    {
        var factory = Factory();
        foreach (var (source, path) in placed)
        {
            // A name that is not UTF-8 cannot even be opened.
            if (!NameChecks.IsUsable(path, entry.Location, context.Diagnostics)) continue;
            if (factory.FromDisk(source, path, matches.Root) is { } made) yield return made;
        }
    }

    private EntryFactory Factory() => new(context, entry, _type.Config);

    private Located<string> DocFolder() => new($"/usr/share/doc/{context.Name}/", entry.Location);

    private Located<string>? Source()
    {
        if (entry.Src is { Value.Length: > 0 } src) return src;
        context.Diagnostics.Add(ContentsFaults.NoSource, entry.Location, "the entry has no src", "say what it installs, for example src: bin/app");
        return null;
    }

    private Destination? Target() => Target(entry.Dst);

    private Destination? Target(Located<string>? to)
    {
        if (to is { Value.Length: > 0 } dst) return Destination.Read(dst, context);
        context.Diagnostics.Add(ContentsFaults.NoDestination, entry.Location, "the entry has no dst", "say where it goes, for example dst: bin/");
        return null;
    }
}
