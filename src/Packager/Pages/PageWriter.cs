using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;
using Packager.Templates;

namespace Packager.Pages;

/// <summary>Writes a repository's web page: one list, one page per package, each with JSON beside it. It needs no server but one for files, and no JavaScript.</summary>
/// <param name="engine">Renders the templates <c>apt/*.hbs</c>.</param>
/// <param name="diagnostics">Receives the faults of a user's own templates.</param>
public sealed class PageWriter(TemplateEngine engine, DiagnosticBag diagnostics)
{
    /// <summary>The most packages that the first page lists; of more, each first letter has a page.</summary>
    public const int LargestList = 500;

    /// <summary>What the pages share and no publishing changes.</summary>
    public ImmutableArray<PageFile> Common() =>
    [
        new("page.css", engine.Render("apt/page.css.hbs", new NoModel(), diagnostics)),
        new("page.js", engine.Render("apt/page.js.hbs", new NoModel(), diagnostics)),
    ];

    /// <summary>The first page and its JSON.</summary>
    public ImmutableArray<PageFile> Index(RepositoryOverview repository)
    {
        ArgumentNullException.ThrowIfNull(repository);
        var isList = repository.Packages.Length <= LargestList;
        var model = new PageModelMaker(repository).Index() with
        {
            Packages = isList ? [.. repository.Packages.Select(PageModelMaker.Line)] : [],
            Parts = isList ? [] : [.. repository.Packages.Select(p => PartOf(p.Name)).Distinct().Select(part => new PartModel(part, PartPath(part)))],
        };
        return
        [
            new("index.html", engine.Render("apt/index.html.hbs", model, diagnostics)),
            new("index.json", PageJson.Write(isList ? repository : repository with { Packages = [] })),
        ];
    }

    /// <summary>The further page of one first letter, where there are more packages than <see cref="LargestList"/>.</summary>
    /// <param name="repository">The whole repository.</param>
    /// <param name="part">What <see cref="PartOf"/> says of a package that changed.</param>
    public ImmutableArray<PageFile> Part(RepositoryOverview repository, string part)
    {
        ArgumentNullException.ThrowIfNull(repository);
        var packages = repository.Packages.Where(p => PartOf(p.Name) == part).ToImmutableArray();
        var model = new PageModelMaker(repository).Index() with { Channels = [], Installers = [], Packages = [.. packages.Select(PageModelMaker.Line)] };
        return
        [
            new(PartPath(part), engine.Render("apt/index.html.hbs", model, diagnostics)),
            new($"packages-{part}.json", PageJson.Write(repository with { Packages = packages })),
        ];
    }

    /// <summary>The page of one package and its JSON.</summary>
    /// <param name="repository">Whose package it is.</param>
    /// <param name="package">The package.</param>
    public ImmutableArray<PageFile> Package(RepositoryOverview repository, PackageDetails package)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(package);
        var sorted = package with { Versions = [.. package.Versions.OrderByDescending(v => DebianVersion.Parse(v.Version))] };
        return
        [
            new(PackagePath(package.Name), engine.Render("apt/package.html.hbs", PageModelMaker.Package(repository.Title, sorted), diagnostics)),
            new($"packages/{package.Name}.json", PageJson.Write(sorted)),
        ];
    }

    /// <summary>Where a package's page lies.</summary>
    public static string PackagePath(string name) => $"packages/{name}.html";

    /// <summary>The first letter of a name, as the pool's folders have it.</summary>
    public static string PartOf(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.StartsWith("lib", StringComparison.Ordinal) && name.Length > 3 ? name[..4] : name[..1];
    }

    private static string PartPath(string part) => $"packages-{part}.html";
}

/// <summary>A file of the page.</summary>
/// <param name="Path">Relative to the repository's root.</param>
/// <param name="Text">What it holds, to be written in UTF-8.</param>
public sealed record PageFile(string Path, string Text);
