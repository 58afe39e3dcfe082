using System.Collections.Immutable;
using Packager.Debian;

namespace Packager.Sources;

/// <summary>What a builder without a network needs besides the upstream tarball: the component tarball <c>orig-vendor</c>, unpacked as vendor/.</summary>
/// <param name="Entries">Its files, relative to vendor/.</param>
/// <param name="Notices">What debian/copyright says of them.</param>
internal sealed record VendoredFiles(ImmutableArray<SourceTreeEntry> Entries, ImmutableArray<VendoredNotice> Notices)
{
    /// <summary>The component's name, dpkg-source(1).</summary>
    public const string Component = "vendor";

    /// <summary>The folder of NuGet packages in it.</summary>
    public const string Nuget = "nuget";

    /// <summary>Nothing.</summary>
    public static VendoredFiles None { get; } = new([], []);

    /// <summary>Whether there is no component.</summary>
    public bool IsEmpty => Entries.IsEmpty;
}

/// <summary>A stanza of debian/copyright about one vendored file.</summary>
/// <param name="File">Relative to the source.</param>
/// <param name="Copyright">Who holds the copyright.</param>
/// <param name="License">Its licences, in the words of the copyright format.</param>
/// <param name="Texts">The text of each licence that is named, by its short name.</param>
internal sealed record VendoredNotice(string File, string Copyright, string License, ImmutableArray<KeyValuePair<string, string>> Texts);
