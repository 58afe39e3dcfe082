using System.Collections.Immutable;
using Packager.Model;
using Packager.Needs.Elf;
using Packager.Needs.Rules;

namespace Packager.Needs.Dotnet;

/// <summary>Tells what the .NET programs of a payload need: shared frameworks, or what a runtime of their own opens.</summary>
internal sealed class DotnetDetector(Payload payload, DotnetFolders folders, PayloadScan scan, DiagnosticBag bag)
{
    public IEnumerable<Need> Detect() => Frameworks().Concat(Rules());

    private IEnumerable<Need> Frameworks() =>
        from asked in folders.Configs.Select(c => (c.Path, c.Config, Location: LocationOf(c.Path)))
            .Concat(scan.Bundles.Where(b => b.Config is not null).Select(b => (b.Entry.Path, Config: b.Config!, b.Entry.Location)))
        from framework in asked.Config.Frameworks
        where IsForLinux(framework, asked.Path, asked.Location) && !IsBrought(framework)
        group asked.Path by framework into use
        select new FrameworkNeed(use.Key.Name, use.Key.Version, use.Key.RollForward, [.. use.Distinct().Order(PayloadPath.Order)]);

    private IEnumerable<Need> Rules() =>
        from rule in DotnetRules.Embedded.Rules
        let origins = Runtimes.Where(r => r.Needs(rule)).Select(r => r.Path).Order(PayloadPath.Order).ToImmutableArray()
        where origins.Length > 0
        select new RuleNeed(rule.Name, rule.Reason, origins);

    private ImmutableArray<DotnetRuntime> Runtimes => field.IsDefault ? field = FindRuntimes() : field;

    private ImmutableArray<DotnetRuntime> FindRuntimes() => [.. InFolders(), .. InBundles(), .. Compiled()];

    private IEnumerable<DotnetRuntime> InFolders() =>
        from entry in payload.Files
        where PayloadPath.Name(entry.Path) == "libcoreclr.so"
        let folder = PayloadPath.Parent(entry.Path)
        select new DotnetRuntime(
            entry.Path,
            [.. payload.Files.Where(f => PayloadPath.Parent(f.Path) == folder).Select(f => PayloadPath.Name(f.Path))],
            [.. folders.Configs.Where(c => c.Config.IsSelfContained && PayloadPath.Parent(c.Path) == folder).Select(c => c.Config)]);

    private IEnumerable<DotnetRuntime> InBundles() =>
        from bundle in scan.Bundles
        where bundle.Config is { IsSelfContained: true }
        select new DotnetRuntime(bundle.Entry.Path, [.. bundle.Bundle.Files.Select(f => PayloadPath.Name("/" + f.Path))], [bundle.Config!]);

    private IEnumerable<DotnetRuntime> Compiled() =>
        scan.Compiled.Select(e => new DotnetRuntime(e.Path, [], [], AheadOfTime.TextsIn(e.Content!, DotnetRules.Embedded.Rules)));

    private bool IsForLinux(FrameworkReference framework, string path, SourceLocation location)
    {
        if (framework.Name != "Microsoft.WindowsDesktop.App") return true;
        bag.Add(NeedsFaults.WindowsFramework, location, $"'{path}' needs {framework.Name}, which exists on Windows only",
            "leave the program out of this format, with packager: msi on its entry");
        return false;
    }

    // A package that brings the shared framework itself, below shared/NAME/VERSION, needs none.
    private bool IsBrought(FrameworkReference framework) =>
        payload.Entries.Any(e => e.Path.Contains($"/shared/{framework.Name}/{MajorMinor(framework.Version)}.", StringComparison.Ordinal));

    private static string MajorMinor(string version) => string.Join('.', version.Split('.').Take(2));

    private SourceLocation LocationOf(string path) => payload.Files.First(f => f.Path == path).Location;
}
