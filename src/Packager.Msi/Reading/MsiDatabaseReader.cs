using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>
/// Opens databases of the Windows Installer, whoever made them: .msi, .msm, .msp, .mst, .cub. Time and memory are bounded; the tables are read at once,
/// streams when they are asked for.
/// </summary>
public static class MsiDatabaseReader
{
    /// <summary>Opens a file that is closed with the database; damage that leaves the rest readable is passed over.</summary>
    /// <exception cref="UserFaultException">It cannot be read or is damaged: PKG3101, PKG3102, PKG3104, PKG3110.</exception>
    public static MsiDatabase Open(string path) => Open(path, []);

    /// <summary>Opens a file that is closed with the database.</summary>
    /// <param name="path">The file.</param>
    /// <param name="diagnostics">Receives what is damaged and leaves the rest readable, PKG3103 to PKG3109.</param>
    /// <param name="rules">Strict rules make any damage of the compound file an error.</param>
    /// <exception cref="UserFaultException">It cannot be read or is damaged: PKG3101, PKG3102, PKG3104, PKG3110.</exception>
    public static MsiDatabase Open(string path, DiagnosticBag diagnostics, CompoundFileRules rules = CompoundFileRules.Tolerant)
    {
        var location = new SourceLocation(path, 0, 0);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserFaultException(MsiReadFaults.NotReadable.At(location, "the package cannot be read: " + UnreadableFile.Reason(fault)));
        }

        if (file.CanSeek) return Open(file, path, diagnostics, rules);
        file.Dispose();
        throw new UserFaultException(MsiReadFaults.NotReadable.At(location, "the package cannot be read: it is a pipe or a terminal", "store it in a file first"));
    }

    /// <summary>Opens a database.</summary>
    /// <param name="source">A stream that can be sought; it is disposed of with the database, and when this fails.</param>
    /// <param name="name">Its name, for diagnostics.</param>
    /// <param name="diagnostics">Receives what is damaged and leaves the rest readable, PKG3103 to PKG3109.</param>
    /// <param name="rules">Strict rules make any damage of the compound file an error.</param>
    /// <exception cref="UserFaultException">It is damaged: PKG3102, PKG3104, PKG3110.</exception>
    public static MsiDatabase Open(Stream source, string name, DiagnosticBag diagnostics, CompoundFileRules rules = CompoundFileRules.Tolerant)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var file = new SourceLocation(name, 0, 0);
        CompoundFileReader? compound = null;
        try
        {
            compound = CompoundFileReader.Open(source, rules);
            foreach (var fault in compound.Faults) diagnostics.Add(MsiReadFaults.InStream(file, fault));
            return new DatabaseLoad(compound.Root, file, diagnostics).Load(compound);
        }
        catch (MalformedException fault)
        {
            compound?.Dispose();
            throw new UserFaultException(MsiReadFaults.InFile(file, fault));
        }
        catch
        {
            compound?.Dispose();
            throw;
        }
    }

    /// <summary>Reads the database in a storage of another one: a transform's tables are records of changes and stay among its streams.</summary>
    /// <param name="storage">The storage; the database lives no longer than the one it is in.</param>
    /// <param name="name">Its name, for diagnostics.</param>
    /// <param name="diagnostics">Receives what is damaged and leaves the rest readable, PKG3103 to PKG3109.</param>
    /// <exception cref="UserFaultException">It is damaged: PKG3104, PKG3110.</exception>
    public static MsiDatabase Open(CompoundStorage storage, string name, DiagnosticBag diagnostics) =>
        new DatabaseLoad(storage, new SourceLocation(name, 0, 0), diagnostics).Load(null);
}
