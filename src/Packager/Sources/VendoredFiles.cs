using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;
using Packager.Packaging;
using Packager.Sources.Vendoring;

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

    /// <summary>The folder of npm's tarballs in it.</summary>
    public const string Npm = "npm";

    /// <summary>The folder of Python's wheels and source archives in it.</summary>
    public const string Python = "python";

    /// <summary>Whether there is no component.</summary>
    public bool IsEmpty => Entries.IsEmpty;

    /// <summary>Gathers what the builds of a source are known to fetch.</summary>
    public static VendoredFiles Collect(PlannedSource planned, PackagingRequest request, DiagnosticBag bag)
    {
        List<VendoredFile> files = [.. NugetVendor.Collect(planned, request, bag), .. NpmVendor.Collect(planned, request, bag), .. PythonVendor.Collect(planned, request, bag)];
        var notices = new VendorNotices(planned.Manifest, bag);
        return new VendoredFiles(
            [.. files.Select(f => new SourceTreeEntry(f.Package.File[(Component.Length + 1)..], false, Content.FromFile(f.Path)))],
            [.. files.Select(f => notices.Of(f.Package)).OfType<VendoredNotice>()]);
    }

    /// <summary>Whether anything lies in a folder of the component.</summary>
    public bool Has(string folder) => Entries.Any(e => e.Path.StartsWith(folder + "/", StringComparison.Ordinal));
}

/// <summary>A stanza of debian/copyright about one vendored file.</summary>
/// <param name="File">Relative to the source.</param>
/// <param name="Copyright">Who holds the copyright.</param>
/// <param name="License">Its licences, in the words of the copyright format.</param>
/// <param name="Texts">The text of each licence that is named, by its short name.</param>
internal sealed record VendoredNotice(string File, string Copyright, string License, ImmutableArray<KeyValuePair<string, string>> Texts);
