using System.Collections.Immutable;
using Packager.Debian;

namespace Packager.Sources;

/// <summary>What a builder without a network needs besides the upstream tarball: the component tarball <c>orig-vendor</c>, unpacked as vendor/.</summary>
/// <param name="Entries">Its files, relative to vendor/.</param>
/// <param name="Copyright">Stanzas of debian/copyright about them; each begins with an empty line.</param>
internal sealed record VendoredFiles(ImmutableArray<SourceTreeEntry> Entries, string Copyright)
{
    /// <summary>The component's name, dpkg-source(1).</summary>
    public const string Component = "vendor";

    /// <summary>The folder of NuGet packages.</summary>
    public const string Nuget = "nuget";

    /// <summary>The settings that make the vendored packages NuGet's only source; it lies in debian/package_files.</summary>
    public const string NugetConfig =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <packageSources>
            <clear />
            <add key="vendor" value="../../vendor/nuget" />
          </packageSources>
          <fallbackPackageFolders>
            <clear />
          </fallbackPackageFolders>
        </configuration>

        """;

    /// <summary>Nothing.</summary>
    public static VendoredFiles None { get; } = new([], "");

    /// <summary>Whether there is no component.</summary>
    public bool IsEmpty => Entries.IsEmpty;
}
