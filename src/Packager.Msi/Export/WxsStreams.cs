using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>Icons, and programs and pictures that the installation itself uses.</summary>
internal static class WxsStreams
{
    public static IEnumerable<XElement> Of(WxsContext context) =>
        from table in (string[])["Icon", "Binary"]
        from row in context.Rows(table)
        select context.Make(table, ("Id", row.Text("Name")), ("SourceFile", context.Sources.Streams.GetValueOrDefault(row.StreamName)));
}
