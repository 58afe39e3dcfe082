using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;
using Packager.Packaging;

namespace Packager.Formats;

/// <summary>Maps a draft to a Windows Installer package: identity, places, files, and what <c>msi</c> adds.</summary>
internal sealed class MsiFormat : IPackageFormat
{
    public string Name => "msi";

    public IPlannedPackage? Plan(PackageDraft draft, DiagnosticBag diagnostics)
    {
        var scope = Scope(draft.Manifest.Msi.Scope?.Value);
        var languages = MsiLanguages.Open(draft.Manifest.Folder, draft.Manifest.Templates, diagnostics);
        var adopted = MsiAdoption.Read(draft.Manifest, diagnostics);
        var product = MsiIdentity.Read(draft, adopted, languages, diagnostics);
        var compression = MsiCompression.Parse(draft.Manifest.Msi.Compression, diagnostics);
        var cabinets = MsiCabinetSettings.Read(draft, diagnostics);
        var overrides = MsiOverrides.Read(draft.Manifest.Msi, diagnostics);
        var places = WindowsPlaces.Of(draft.Manifest, scope, diagnostics);
        var features = new MsiFeatures(draft.Manifest, diagnostics);
        var platform = Platform(draft.Target.Architecture);
        var host = new ServiceHost(places, platform, diagnostics);
        var services = new MsiServices(draft.Manifest, draft.Payload, places, features, host, diagnostics).Read();
        var contents = new MsiContents(draft.Payload, places, features, diagnostics);
        var (files, folders, path) = (contents.Files(), contents.Folders(), CommandPath(draft.Manifest.Msi, contents));
        contents.CheckLinks();
        var reading = new MsiDialogsOf(draft.Manifest, diagnostics);
        var (dialogs, icon) = (reading.Read(languages, contents), reading.Icon());
        features.CheckClaims();
        InstallFolder.Check(draft.Manifest, diagnostics);
        UnusableParts.Report(draft.Manifest, diagnostics);
        if (diagnostics.HasErrors || product is null || compression is null) return null;
        var package = new MsiPackage
        {
            Product = product with { NoModify = dialogs.Set != DialogSet.FeatureTree }, Platform = platform, Scope = scope, Date = draft.Release.Date, Compression = compression, Cabinets = cabinets, Adopted = adopted, IceOverrides = overrides, Location = draft.Manifest.Location,
            NamedFolders = [InstallFolder.Of(draft.Manifest, product, platform, scope)],
            Features = features.All,
            Files = [.. files, .. host.Files], Services = services, Environment = path, Dialogs = dialogs, Icon = icon,
        };
        package = new MsiExtras(draft.Manifest, product, scope, places, features, contents, diagnostics).AddTo(package);
        package = MsiParts.Add(new MsiPartContext(draft.Manifest, package, draft.Payload, places, dialogs.Texts ?? languages.All[MsiLanguages.Default], draft.Needs, features, diagnostics));
        if (diagnostics.HasErrors) return null;
        package = package with { Folders = new ProgramDataFolders(draft.Manifest, places, package).Guard([.. package.Folders, .. folders, .. host.Folders]) };
        var authored = MsiAuthor.Author(package, Environment.ProcessorCount, diagnostics);
        return authored is null ? null : new PlannedMsi(authored, draft);
    }

    private static MsiScope Scope(string? word) => word switch
    {
        "user" => MsiScope.PerUser,
        "either" => MsiScope.Either,
        _ => MsiScope.PerMachine,
    };

    private static MsiPlatform Platform(string architecture) => architecture switch
    {
        "x86" => MsiPlatform.X86,
        "arm64" => MsiPlatform.Arm64,
        _ => MsiPlatform.X64,
    };

    private static ImmutableArray<MsiEnvironmentVariable> CommandPath(MsiSection msi, MsiContents contents) => msi.Path?.Value == false
        ? []
        : [.. contents.CommandFolders().Select(folder => new MsiEnvironmentVariable("PATH", folder.Place.ToString(), MsiEnvironmentPart.Last, folder.Location) { Feature = folder.Feature })];
}
