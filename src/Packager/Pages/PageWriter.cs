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
    /// <summary>The most packages that the first page lists.</summary>
    public const int LargestList = 500;

    /// <summary>The first page for programs.</summary>
    public const string IndexJson = "index.json";

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
        return
        [
            new("index.html", engine.Render("apt/index.html.hbs", new PageModelMaker(repository).Index(), diagnostics)),
            new(IndexJson, PageJson.Write(repository)),
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
            new(JsonPath(package.Name), PageJson.Write(sorted)),
        ];
    }

    /// <summary>Where a package's page lies.</summary>
    public static string PackagePath(string name) => $"packages/{name}.html";

    /// <summary>Where a package's facts for programs lie.</summary>
    public static string JsonPath(string name) => $"packages/{name}.json";
}

/// <summary>A file of the page.</summary>
/// <param name="Path">Relative to the repository's root.</param>
/// <param name="Text">What it holds, to be written in UTF-8.</param>
public sealed record PageFile(string Path, string Text);
