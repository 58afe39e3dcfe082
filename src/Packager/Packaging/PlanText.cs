using System.Globalization;
using System.Text;
using Packager.Model;

namespace Packager.Packaging;

/// <summary>A plan for people.</summary>
public static class PlanText
{
    /// <summary>All packages one after another: values, dependencies, texts, files.</summary>
    public static string Write(IReadOnlyList<PackagePlan> plans)
    {
        var text = new StringBuilder();
        foreach (var plan in plans)
        {
            if (text.Length > 0) text.Append('\n');
            WriteOne(text, plan);
        }

        return text.ToString();
    }

    private static void WriteOne(StringBuilder text, PackagePlan plan)
    {
        text.Append(CultureInfo.InvariantCulture, $"{plan.Draft.Manifest.Name} {plan.Package.Version} for {plan.Draft.Target}\n");
        text.Append(CultureInfo.InvariantCulture, $"  artifact {plan.Path}\n");
        text.Append(CultureInfo.InvariantCulture, $"  version  {plan.Draft.Release.Version} upstream, {plan.Package.Version} in the package\n");
        text.Append(CultureInfo.InvariantCulture, $"  date     {plan.Draft.Release.Date.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC\n");
        if (plan.Draft.Output is { } output) text.Append(CultureInfo.InvariantCulture, $"  compiled {output.Folder}\n");
        Section(text, "values", PlannedValue.Of(plan.Draft.Manifest).Select(v => (v.Key, v.Value.ReplaceLineEndings(" "), v.Origin)));
        Section(text, "dependencies", plan.Package.Needs.Select(n => (n.Relation, n.Need.Describe(), n.Source + Origins(n.Need))));
        Section(text, "texts", plan.Package.Texts.Select(t => (t.Key, Size(t.Value.Length), t.Value.Origin)));
        foreach (var section in plan.Package.Sections) Table(text, section);
        Section(text, "files", plan.Package.Places is { } places
            ? plan.Package.Payload.Entries.Where(e => places.ContainsKey(e.Path)).Select(e => (places[e.Path].Feature, places[e.Path].Path + (e.Kind == PayloadKind.Directory ? "\\" : ""), Origin(e)))
            : plan.Package.Payload.Entries.Select(e => (Mode(e), e.Path + Arrow(e), Origin(e))));
    }

    private static void Table(StringBuilder text, PlannedSection section)
    {
        if (section.Rows.IsEmpty) return;
        text.Append("  ").Append(section.Title).Append('\n');
        var widths = section.Columns.Select((_, column) => Math.Min(60, section.Rows.Max(row => row[column].Length))).ToArray();
        foreach (var row in section.Rows)
        {
            text.Append("   ");
            for (var column = 0; column < row.Length; column++) text.Append(column == 0 ? " " : "  ").Append(row[column].PadRight(widths[column]));
            while (text[^1] == ' ') text.Length--;
            text.Append('\n');
        }
    }

    private static void Section(StringBuilder text, string title, IEnumerable<(string First, string Second, string Third)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0) return;
        text.Append("  ").Append(title).Append('\n');
        var first = all.Max(r => r.First.Length);
        var second = Math.Min(60, all.Max(r => r.Second.Length));
        foreach (var row in all)
        {
            text.Append("    ").Append(row.First.PadRight(first)).Append("  ").Append(row.Second.PadRight(second)).Append("  ").Append(row.Third);
            while (text[^1] == ' ') text.Length--;
            text.Append('\n');
        }
    }

    private static string Origins(Need need) => need.Origins.Length switch
    {
        0 => "",
        1 => $" ({need.Origins[0]})",
        _ => string.Create(CultureInfo.InvariantCulture, $" ({need.Origins[0]} and {need.Origins.Length - 1} more)"),
    };

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");

    private static string Mode(PayloadEntry entry) => entry.Kind == PayloadKind.Symlink
        ? "link"
        : $"{entry.Mode} {entry.Owner}:{entry.Group}";

    private static string Arrow(PayloadEntry entry) => entry.Kind switch
    {
        PayloadKind.Symlink => " -> " + entry.LinkTarget,
        PayloadKind.Directory => "/",
        _ => entry.Config == ConfigKind.None ? "" : " (conffile)",
    };

    private static string Origin(PayloadEntry entry)
    {
        if (entry.IsImplicit) return "parent";
        var place = entry.Location.IsKnown ? entry.Location.ToString() : "";
        return entry.Content is null ? place : $"{entry.Content.Origin}  {place}".TrimEnd();
    }
}
