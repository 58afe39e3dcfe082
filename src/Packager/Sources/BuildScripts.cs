using Packager.Compile;
using Packager.Manifest;
using Packager.Model;
using Packager.Packaging;
using Packager.Templates;

namespace Packager.Sources;

/// <summary>The scripts that compile on a builder what <c>packager compile</c> compiles here.</summary>
/// <param name="root">The folder that the upstream tarball holds.</param>
/// <param name="vendored">What lies beside it.</param>
/// <param name="engine">Renders them.</param>
/// <param name="bag">Receives faults.</param>
internal sealed class BuildScripts(string root, VendoredFiles vendored, TemplateEngine engine, DiagnosticBag bag)
{
    /// <summary>The script of one package; null when nothing is compiled for it.</summary>
    public string? Of(PackagePlan plan)
    {
        if (plan.Draft.Output is null || plan.Draft.Manifest.Build is not { } build) return null;
        return build.Dotnet is { } dotnet ? Dotnet(plan, build, dotnet) : Command(plan, build.Command!.Value);
    }

    private string Command(PackagePlan plan, Located<string> command) => engine.Render("source/build-command.hbs",
        new CommandModel(FilePlacement.OutputName(plan), Relative(plan.Draft.Manifest.Folder), plan.Draft.Release.Version, plan.Draft.Target.Architecture, command.Value)
        {
            HasNpm = vendored.Has(VendoredFiles.Npm), HasPython = vendored.Has(VendoredFiles.Python),
        }, bag);

    private string? Dotnet(PackagePlan plan, BuildSection build, DotnetBuildSection dotnet)
    {
        if (DotnetPublish.FindProject(plan.Draft.Manifest, build, dotnet, bag) is not { } project || RuntimeIdentifiers.For(plan.Draft.Target, dotnet) is not { } runtime) return null;
        return engine.Render("source/build-dotnet.hbs", new DotnetModel(
            FilePlacement.OutputName(plan), Relative(Path.GetDirectoryName(project)!), Path.GetFileName(project), Map(DotnetPublish.SourceRoot(project)), DotnetPublish.Arguments(dotnet, runtime, plan.Draft.Release.Version)), bag);
    }

    // The names that the direct build gives, whether the source is all of a repository, a part of it, or lies in none.
    private string Map(string named)
    {
        var below = Relative(named);
        return below.StartsWith("..", StringComparison.Ordinal) ? $"=/_/{Path.GetRelativePath(named, root).Replace('\\', '/')}/" : below == "." ? "=/_/" : $"{below}/=/_/";
    }

    private string Relative(string folder) => Path.GetRelativePath(root, Path.GetFullPath(folder)).Replace('\\', '/');
}
