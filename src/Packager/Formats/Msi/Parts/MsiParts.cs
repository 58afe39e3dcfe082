using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps what the <c>msi</c> block declares on the machine besides files: each part has a file of its own.</summary>
internal static class MsiParts
{
    /// <summary>The package with all of them.</summary>
    public static MsiPackage Add(MsiPartContext context) => MsiProperties.Add(context, MsiRequirements.Add(context, context.Package with
    {
        Associations = new MsiAssociations(context).Read(), Protocols = new MsiProtocols(context).Read(), EventSources = new MsiEventSources(context).Read(),
        Ini = new MsiIniLines(context).Read(), Folders = new MsiFolders(context).ReadAll(),
        Steps = MsiSteps.ReadAll(context), Removals = new MsiRemovals(context).Read(), Searches = new MsiSearches(context).Read(),
    }));
}
