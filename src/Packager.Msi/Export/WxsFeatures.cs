using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>The tree of features, each with its components.</summary>
internal static class WxsFeatures
{
    public static IEnumerable<XElement> Of(WxsContext context) => Below(context, null, []);

    private static IEnumerable<XElement> Below(WxsContext context, string? parent, HashSet<string> above)
    {
        foreach (var row in context.Rows("Feature").Where(row => row.Text("Feature_Parent") == parent).OrderBy(row => row.Number("Display") ?? 0).ThenBy(row => row.Key, StringComparer.Ordinal))
        {
            var id = row.Text("Feature")!;
            if (!WxsContext.Enter(above, id))
            {
                context.LeaveOut($"the feature {id}, which lies in itself or too deep");
                continue;
            }

            var attributes = row.Number("Attributes") ?? 0;
            var feature = context.Make("Feature", ("Id", id), ("Title", row.Text("Title")), ("Description", row.Text("Description")), ("Level", row.Number("Level")),
                ("Display", (row.Number("Display") ?? 0) switch { 0 => "hidden", var display => display % 2 == 1 ? "expand" : "collapse" }), ("ConfigurableDirectory", row.Text("Directory_")),
                Absent(context, attributes), Advertise(context, attributes));
            feature.Add(context.Rows("Condition", "Feature_", id).Select(condition => Level(context, condition)));
            feature.Add(context.Database.Rows("FeatureComponents").Where(pair => pair.Text("Feature_") == id).Select(pair => context.Make("ComponentRef", ("Id", pair.Text("Component_")))));
            feature.Add(Below(context, id, above));
            above.Remove(id);
            yield return feature;
        }
    }

    private static (string, object?) Absent(WxsContext context, int attributes) =>
        (attributes & 16) == 0 ? ("Absent", null) : context.Dialect == WxsDialect.Wix4 ? ("AllowAbsent", "no") : ("Absent", "disallow");

    private static (string, object?) Advertise(WxsContext context, int attributes) =>
        (attributes & 8) == 0 ? ("AllowAdvertise", null) : ("AllowAdvertise", "no");

    private static XElement Level(WxsContext context, MsiRow row)
    {
        if (context.Dialect == WxsDialect.Wix4) return context.Make("Level", ("Value", row.Number("Level")), ("Condition", row.Text("Condition")));
        var condition = context.Make("Condition", ("Level", row.Number("Level")));
        condition.Add(row.Text("Condition"));
        return condition;
    }
}
