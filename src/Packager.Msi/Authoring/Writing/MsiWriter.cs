using System.Globalization;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Writes an authored package to a file: cabinets first, because the package code follows from them, then the database around or beside them.</summary>
public static class MsiWriter
{
    /// <summary>Windows opens no database of 2 GiB or more, and no cabinet.</summary>
    private const long MostBytes = (1L << 31) - 1;

    /// <summary>Writes a package beside its final name; it and its cabinets take their names when all is whole and reads back as planned.</summary>
    /// <param name="msi">The package.</param>
    /// <param name="path">Where to; an older file is replaced; the folder must exist.</param>
    /// <param name="options">Threads and cache.</param>
    /// <exception cref="UserFaultException">PKG3023: it, or a cabinet beside it, would be larger than it can be.</exception>
    /// <exception cref="IOException">The target cannot be written, or a source vanished.</exception>
    /// <exception cref="InvalidDataException">A source changed while it was read.</exception>
    public static void Write(AuthoredMsi msi, string path, MsiWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(msi);
        options ??= MsiWriteOptions.Default;
        var partial = path + ".partial";
        var cabinets = new List<SpooledCabinet>();
        try
        {
            ReleasedMemory.Collect();
            foreach (var cabinet in msi.Cabinets)
                cabinets.Add(SpooledCabinet.Write(cabinet, msi.Package.Compression, $"{partial}.{cabinet.Name}", options));
            CheckSizes(msi, cabinets, path);
            ReleasedMemory.Collect();
            using (var output = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None)) MsiDatabaseWriter.Write(Assemble(msi, cabinets), output);
            WrittenMsi.Verify(partial, msi, cabinets);
            // The package comes last: while it is the old one, it is not mistaken for whole.
            foreach (var cabinet in cabinets.Where(cabinet => !cabinet.IsEmbedded)) File.Move(cabinet.Path, Path.Combine(Path.GetDirectoryName(path) ?? "", cabinet.Name), overwrite: true);
            File.Move(partial, path, overwrite: true);
            options.Cache?.CleanUp();
        }
        finally
        {
            File.Delete(partial);
            foreach (var cabinet in msi.Cabinets) File.Delete($"{partial}.{cabinet.Name}");
        }
    }

    private static MsiDatabase Assemble(AuthoredMsi msi, List<SpooledCabinet> cabinets)
    {
        var draft = new DatabaseDraft { Summary = msi.Summary(MsiCodes.Package(msi.ProductCode, cabinets.Select(cabinet => cabinet.Digest))) };
        // Texts of errors that a package lacks are the installer's own; ICE40 wants the table all the same.
        draft.Define("Error");
        foreach (var row in msi.Rows) draft.Add(row.Table, [.. row.Cells]);
        foreach (var cabinet in cabinets.Where(cabinet => cabinet.IsEmbedded)) draft.AddStream(cabinet.Name, Content.FromFile(cabinet.Path, cabinet.Length));
        return draft.Build();
    }

    private static void CheckSizes(AuthoredMsi msi, List<SpooledCabinet> cabinets, string path)
    {
        Check(msi, cabinets.Where(cabinet => cabinet.IsEmbedded).Sum(cabinet => cabinet.Length), Path.GetFileName(path),
            "write msi: cabinets: { embed: false }, which puts them beside it");
        foreach (var cabinet in cabinets.Where(cabinet => !cabinet.IsEmbedded)) Check(msi, cabinet.Length, cabinet.Name, "split its file, or let the program fetch it after installation");
    }

    private static void Check(AuthoredMsi msi, long bytes, string name, string hint)
    {
        if (bytes <= MostBytes) return;
        throw new UserFaultException(AuthoringFaults.DatabaseTooLarge.At(msi.Package.Location,
            string.Create(CultureInfo.InvariantCulture, $"the files of '{name}' need {bytes} bytes even when they are compressed"), hint));
    }
}
