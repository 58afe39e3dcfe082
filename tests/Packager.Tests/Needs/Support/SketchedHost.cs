using System.Collections.Immutable;
using Packager.Debian;

namespace Packager.Tests.Needs;

/// <summary>A building host that knows what a test tells it.</summary>
internal sealed class SketchedHost(string release = "debian/12", string architecture = "amd64") : IBuildingHost
{
    private readonly Dictionary<string, HostLibrary> _libraries = new(StringComparer.Ordinal);

    public string Release => release;

    /// <summary>How often it was asked.</summary>
    public int Questions { get; private set; }

    public SketchedHost Symbols(string soname, string package, params string[] lines)
    {
        var symbols = SymbolsFile.Parse([$"{soname} {package} #MINVER#", .. lines])[soname];
        return Add(soname, new HostPackage(package, "1", symbols, null));
    }

    public SketchedHost Shlibs(string soname, string package, string depends) => Add(soname, new HostPackage(package, "1", null, depends));

    public SketchedHost Unowned(string soname)
    {
        _libraries[soname] = new HostLibrary("/usr/local/lib/" + soname, true, []);
        return this;
    }

    public IEnumerable<HostLibrary> FindLibraries(string soname, string asked, ImmutableArray<string> searchPath)
    {
        Questions++;
        return asked == architecture && _libraries.TryGetValue(soname, out var library) ? [library] : [];
    }

    private SketchedHost Add(string soname, HostPackage package)
    {
        _libraries[soname] = new HostLibrary("/usr/lib/" + soname, true, [package]);
        return this;
    }
}
