using System.Globalization;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Writes an authored package to a file: cabinets first, because the package code follows from them, then the database around them.</summary>
public static class MsiWriter
{
    /// <summary>Windows opens no database of 2 GiB or more.</summary>
    private const long MostBytes = (1L << 31) - 1;

    /// <summary>Writes a package beside its final name; it takes its name when it is whole and reads back as planned.</summary>
    /// <param name="msi">The package.</param>
    /// <param name="path">Where to; an older file is replaced; the folder must exist.</param>
    /// <param name="options">Threads and cache.</param>
    /// <exception cref="UserFaultException">PKG3023: it would be larger than an .msi can be.</exception>
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
            foreach (var cabinet in msi.Cabinets)
                cabinets.Add(SpooledCabinet.Write(cabinet, msi.Package.Compression, $"{partial}.{cabinet.Name}", options));
            CheckSize(msi, cabinets, path);
            using (var output = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None)) MsiDatabaseWriter.Write(Assemble(msi, cabinets), output);
            WrittenMsi.Verify(partial, msi, cabinets);
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
        foreach (var cabinet in cabinets) draft.AddStream(cabinet.Name, Content.FromFile(cabinet.Path, cabinet.Length));
        return draft.Build();
    }

    private static void CheckSize(AuthoredMsi msi, List<SpooledCabinet> cabinets, string path)
    {
        var bytes = cabinets.Sum(cabinet => cabinet.Length);
        if (bytes <= MostBytes) return;
        throw new UserFaultException(AuthoringFaults.DatabaseTooLarge.At(msi.Package.Location,
            string.Create(CultureInfo.InvariantCulture, $"the files of '{Path.GetFileName(path)}' need {bytes} bytes even when they are compressed"),
            "make several packages of it"));
    }
}
