using System.Xml;
using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>What of a damaged package would keep an export from being made, or from being read again.</summary>
internal static class WxsSoundness
{
    /// <summary>The first cell that must have a text and has none, in words; null when each has.</summary>
    public static string? FaultOf(MsiDatabase database)
    {
        foreach (var table in database.Tables)
        {
            if (!TableCatalog.Standard.TryGet(table.Name, out var standard)) continue;
            foreach (var column in standard.Columns.Where(column => column is { IsText: true, IsNullable: false }))
            {
                if (table.Definition.Find(column.Name) is null) return $"the table {table.Name} has no column {column.Name}";
                if (table.Rows.Any(row => row.Text(column.Name) is null)) return $"the table {table.Name} has a row without {column.Name}";
            }
        }

        return null;
    }

    /// <summary>Puts U+FFFD in the place of each character that XML cannot hold.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool ReplaceControls(XElement root)
    {
        var found = false;
        foreach (var attribute in root.DescendantsAndSelf().Attributes()) attribute.Value = Clean(attribute.Value);
        foreach (var text in root.DescendantNodes().OfType<XText>()) text.Value = Clean(text.Value);
        return found;

        string Clean(string text)
        {
            if (text.All(XmlConvert.IsXmlChar)) return text;
            var clean = new char[text.Length];
            for (var at = 0; at < text.Length; at++)
            {
                var isPair = (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) || (at > 0 && XmlConvert.IsXmlSurrogatePair(text[at], text[at - 1]));
                var isPossible = isPair || XmlConvert.IsXmlChar(text[at]);
                clean[at] = isPossible ? text[at] : '\uFFFD';
                found |= !isPossible;
            }

            return new string(clean);
        }
    }
}
