using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;

namespace Packager.Needs;

/// <summary>Why a library could not be resolved.</summary>
internal enum LibraryFault
{
    None,
    NotInstalled,
    NoPackage,
}

/// <summary>What the building host says of one library.</summary>
/// <param name="Relation">The relations, separated by commas; empty when its package asks for none.</param>
/// <param name="Source">What said so, or where the library was found in vain.</param>
/// <param name="Cover">Which symbols it depends on.</param>
/// <param name="Fault">Whether it is an answer at all.</param>
internal sealed record LibraryAnswer(string Relation, string Source, SymbolCover Cover, LibraryFault Fault);

/// <summary>
/// Resolves libraries as dpkg-shlibdeps(1) does: the first package that has a symbols file for a needed library gives its first version, each symbol
/// raises that to the version since when it is there, and a library without a symbols file gets what its shlibs file says.
/// </summary>
internal sealed class LibraryResolver(IBuildingHost host, string architecture)
{
    private readonly Dictionary<(string Soname, string SearchPath), Found> _found = [];

    /// <summary>The answers by soname; every need has one.</summary>
    public ImmutableDictionary<string, LibraryAnswer> Resolve(ImmutableArray<LibraryNeed> needs)
    {
        var asked = needs.ToDictionary(n => n.Soname, _ => new Asked(), StringComparer.Ordinal);
        foreach (var linked in needs.SelectMany(n => n.Objects).DistinctBy(o => o.Path)) Resolve(linked, asked);
        return asked.ToImmutableDictionary(a => a.Key, a => a.Value.Answer(), StringComparer.Ordinal);
    }

    private void Resolve(LinkedObject linked, Dictionary<string, Asked> asked)
    {
        var libraries = linked.Needed.Select(n => (Soname: n, Found: Find(n, linked.SearchPath))).ToList();
        foreach (var (soname, found) in libraries) asked[soname].Add(found);
        foreach (var symbol in linked.Symbols)
        {
            // The libraries are asked in the order in which the dynamic linker looks, whatever the symbol was linked against.
            foreach (var (soname, found) in libraries)
            {
                if (found.Symbols?.Find(symbol.Name) is not { } entry) continue;
                // glibc moved symbols of libpthread to libc: the answer then belongs to the library that the symbol was linked against,
                // because that one's digest in the lock covers it.
                var owner = symbol.Library is { } library && asked.GetValueOrDefault(library) is { Cover: not SymbolCover.None } ? library : soname;
                asked[owner].Templates.Add(found.Symbols.Templates[entry.Template], entry.Since);
                break;
            }
        }
    }

    private Found Find(string soname, ImmutableArray<string> searchPath)
    {
        var key = (soname, string.Join(':', searchPath));
        if (!_found.TryGetValue(key, out var found)) _found.Add(key, found = Search(soname, searchPath));
        return found;
    }

    private Found Search(string soname, ImmutableArray<string> searchPath)
    {
        string? seen = null;
        foreach (var library in host.FindLibraries(soname, architecture, searchPath))
        {
            seen ??= library.Path;
            foreach (var package in library.Packages)
            {
                if (package.Symbols is { } symbols) return new Found($"symbols of {package.Name} {package.Version}", symbols, null, LibraryFault.None);
                // A library without a soname is its package's own affair, whatever the shlibs file says.
                if (library.IsPublic && package.Depends is { } depends) return new Found($"shlibs of {package.Name} {package.Version}", null, depends, LibraryFault.None);
            }
        }

        return new Found(seen ?? "", null, null, seen is null ? LibraryFault.NotInstalled : LibraryFault.NoPackage);
    }

    private sealed record Found(string Source, SymbolsOfLibrary? Symbols, string? Depends, LibraryFault Fault);

    /// <summary>What several objects ask of one library.</summary>
    private sealed class Asked
    {
        private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);
        private LibraryFault _fault;

        public TemplateSet Templates { get; } = new();

        public SymbolCover Cover { get; private set; }

        public void Add(Found found)
        {
            var cover = found.Symbols switch
            {
                null => SymbolCover.None,
                { HasUnversioned: true } => SymbolCover.All,
                _ => SymbolCover.Versioned,
            };
            if (cover > Cover) Cover = cover;
            _sources.Add(found.Source);
            if (found.Fault != LibraryFault.None) _fault = found.Fault;
            // Without the first version, a program that uses no symbol of the library would be content with a package that lacks it.
            if (found.Symbols is { Templates: [var main, ..] } symbols) Templates.Add(main, symbols.SmallestVersion());
            if (found.Depends is { } depends) Templates.Add(depends, null);
        }

        public LibraryAnswer Answer() =>
            new(_fault == LibraryFault.None ? Templates.Render() : "", string.Join(", ", _sources), Cover, _fault);
    }
}
