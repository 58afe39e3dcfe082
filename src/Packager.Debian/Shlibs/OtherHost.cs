using System.Collections.Immutable;

namespace Packager.Debian;

/// <summary>A machine without dpkg, such as Windows or macOS: it knows no library, so <c>packager.lock</c> has to.</summary>
/// <param name="release">What to call it in messages.</param>
public sealed class OtherHost(string release) : IBuildingHost
{
    /// <inheritdoc/>
    public string Release => release;

    /// <inheritdoc/>
    public IEnumerable<HostLibrary> FindLibraries(string soname, string architecture, ImmutableArray<string> searchPath) => [];
}
