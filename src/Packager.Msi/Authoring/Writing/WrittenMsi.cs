using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Reads a package that has just been written, so that none leaves the house which does not say what was planned.</summary>
internal static class WrittenMsi
{
    /// <summary>Compares every planned row, and the files that the cabinets name.</summary>
    /// <exception cref="InvalidOperationException">Packager itself is at fault.</exception>
    public static void Verify(string path, AuthoredMsi msi, IReadOnlyList<SpooledCabinet> cabinets)
    {
        var damage = new DiagnosticBag();
        using var written = MsiDatabaseReader.Open(path, damage, CompoundFileRules.Strict);
        damage.ThrowIfErrors();
        foreach (var planned in msi.Rows.GroupBy(row => row.Table, StringComparer.Ordinal))
        {
            var table = written.Table(planned.Key) ?? throw Missing($"the table {planned.Key}");
            if (table.Count != planned.Count()) throw Missing($"rows of the table {planned.Key}");
            foreach (var row in planned) Verify(row, table);
        }

        foreach (var (planned, spooled) in msi.Cabinets.Zip(cabinets))
            Verify(planned, spooled, planned.IsEmbedded ? written.Stream(planned.Name) : Content.FromFile(spooled.Path, spooled.Length));
    }

    private static void Verify(AuthoredCabinet planned, SpooledCabinet spooled, Content? content)
    {
        if (content?.Length != spooled.Length) throw Missing($"the cabinet {planned.Name}");
        using var stream = content.Open();
        var entries = new CabinetReader(stream).Entries.Select(entry => (entry.Name, entry.Length));
        if (!entries.SequenceEqual(planned.Files.Select(file => (file.Key, file.Facts.Length)))) throw Missing($"files of the cabinet {planned.Name}");
    }

    private static void Verify(AuthoredRow row, MsiTable table)
    {
        var key = string.Join('\t', row.Cells.Take(table.Definition.KeyCount).Select(RowText.Of));
        var found = table.Find(key) ?? throw Missing($"the row '{key}' of the table {row.Table}");
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i] is string or int && RowText.Of(found[i]) != RowText.Of(row.Cells[i])) throw Missing($"the cell {table.Definition.Columns[i].Name} of the row '{key}' of the table {row.Table}");
        }
    }

    private static InvalidOperationException Missing(string what) => new($"the package was written without {what}");
}
