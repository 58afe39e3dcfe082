namespace Packager.Msi;

/// <summary>The Media table: the cabinets that the files lie in, each on a disk of its own; a number sign is for those within the package.</summary>
internal static class MediaRows
{
    public static void Add(MsiAuthoring authoring)
    {
        authoring.Rows.Location = authoring.Package.Location;
        var cabinets = authoring.Cabinets;
        // A package without files needs the row all the same (ICE71).
        if (cabinets.Count == 0) authoring.Rows.Add("Media", 1, 0);
        for (var i = 0; i < cabinets.Count; i++) authoring.Rows.Add("Media", i + 1, cabinets[i].Files[^1].Sequence, null, (cabinets[i].IsEmbedded ? "#" : "") + cabinets[i].Name);
    }
}
