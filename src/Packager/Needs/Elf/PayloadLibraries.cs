using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;

namespace Packager.Needs.Elf;

/// <summary>Tells which libraries the objects of a payload find within the payload, as ld.so(8) would.</summary>
internal sealed class PayloadLibraries
{
    private readonly PayloadTree _tree;
    private readonly Dictionary<string, PayloadObject> _byPath;
    private readonly HashSet<string> _dotnetFolders;
    private readonly ILookup<string, PayloadObject> _loaders;

    /// <param name="payload">What is installed.</param>
    /// <param name="objects">Its objects.</param>
    /// <param name="dotnetFolders">Folders from which the .NET host opens libraries by their full path.</param>
    public PayloadLibraries(Payload payload, ImmutableArray<PayloadObject> objects, IEnumerable<string> dotnetFolders)
    {
        _tree = new PayloadTree(payload);
        _byPath = objects.ToDictionary(o => o.Path, StringComparer.Ordinal);
        _dotnetFolders = [.. dotnetFolders];
        _loaders = objects.SelectMany(o => o.Elf.Needed.Select(n => (Loader: o, Library: FindDirectly(o, n))))
            .Where(e => e.Library is not null).ToLookup(e => e.Library!.Path, e => e.Loader, StringComparer.Ordinal);
    }

    /// <summary>Whether the payload gives a library to an object: in a folder that the object searches, or because everything that loads the object has loaded it already.</summary>
    public bool Gives(PayloadObject to, string soname) => Gives(to, soname, []);

    /// <summary>The folders that an object names, with <c>$ORIGIN</c> replaced.</summary>
    public static ImmutableArray<string> SearchPath(PayloadObject of) =>
    [
        .. of.Elf.SearchPath.Select(p => Expand(of, p)).Where(p => p.StartsWith('/')).Select(PayloadPath.Normalize),
    ];

    private static string Expand(PayloadObject of, string path) => path
        .Replace("${ORIGIN}", of.Folder, StringComparison.Ordinal)
        .Replace("$ORIGIN", of.Folder, StringComparison.Ordinal);

    private bool Gives(PayloadObject to, string soname, HashSet<string> asked)
    {
        if (FindDirectly(to, soname) is not null) return true;
        // A library without a search path of its own takes what is in the process already. All who load it must bring that along:
        // if one does not, there it comes from the system.
        if (to.Elf.IsProgram || !asked.Add(to.Path)) return false;
        var loaders = _loaders[to.Path].ToList();
        return loaders.Count > 0 && loaders.TrueForAll(l => Gives(l, soname, asked));
    }

    private PayloadObject? FindDirectly(PayloadObject of, string soname)
    {
        return PathsTo(of, soname).Select(p => _byPath.GetValueOrDefault(_tree.Resolve(p)))
            .FirstOrDefault(o => o is not null && o.Elf.Abi == of.Elf.Abi);
    }

    // A name with a slash is a path and is not searched for (ld.so(8)); private builds of Python name their library so.
    private IEnumerable<string> PathsTo(PayloadObject of, string soname)
    {
        if (soname.Contains('/')) return [Expand(of, soname)];
        IEnumerable<string> folders = [.. SearchPath(of), .. LibraryFolders.Public(ElfArchitecture.Of(of.Elf))];
        if (_dotnetFolders.Contains(of.Folder)) folders = folders.Prepend(of.Folder);
        return folders.Select(f => f + "/" + soname);
    }
}
