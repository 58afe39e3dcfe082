using System.Text;
using Packager.Binary;

namespace Packager.Debian;

/// <summary>
/// Writes a binary package as deb(5) describes it: <c>debian-binary</c>, <c>control.tar</c>, <c>data.tar</c>. The same package gives the same bytes
/// on every machine and with any number of threads. Contents are streamed; the compressed data.tar is kept in a file beside the target meanwhile,
/// because the digests in control.tar come before it.
/// </summary>
public static class DebWriter
{
    private const string FormatVersion = "2.0\n";

    /// <summary>Writes a package to a file, beside it at first; it takes its name when it is whole and reads back as planned.</summary>
    /// <param name="package">The package.</param>
    /// <param name="path">Where to; an older file is replaced; the folder must exist.</param>
    /// <param name="options">Threads and cache.</param>
    /// <exception cref="Model.UserFaultException">The package cannot be written as it is.</exception>
    /// <exception cref="IOException">The target cannot be written, or a source vanished.</exception>
    public static void Write(DebPackage package, string path, DebWriteOptions? options = null)
    {
        var partial = path + ".partial";
        try
        {
            using (var output = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                var plan = Write(package, output, partial + ".data", options ?? DebWriteOptions.Default);
                output.Position = 0;
                WrittenDeb.Verify(output, path, plan);
            }

            File.Move(partial, path, overwrite: true);
            options?.Cache?.CleanUp();
        }
        catch (CompressorMissingException fault)
        {
            throw new Model.UserFaultException(DebWriteFaults.NoCompressor(fault));
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Writes a package to a stream, which need not be seekable and stays open.</summary>
    public static void Write(DebPackage package, Stream output, DebWriteOptions? options = null) =>
        Write(package, output, Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options ?? DebWriteOptions.Default);

    private static PlannedDeb Write(DebPackage package, Stream output, string spoolPath, DebWriteOptions options)
    {
        using var data = new FileStream(
            spoolPath, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var dataTar = new DataTar(package);
        using (var compressing = CompressingStream.Open(data, package.Compression, options.Threads, options.Cache)) dataTar.Write(compressing);

        using var control = new MemoryStream();
        var members = ControlTar.Members(package, dataTar.Digests);
        using (var compressing = CompressingStream.Open(control, package.Compression, options.Threads))
        {
            ControlTar.Write(compressing, members, package.Date);
        }

        WriteArchive(package, output, control, data);
        return new PlannedDeb(members, dataTar.Entries, dataTar.Digests);
    }

    private static void WriteArchive(DebPackage package, Stream output, Stream control, Stream data)
    {
        var ar = new ArWriter(output);
        using var version = new MemoryStream(Encoding.ASCII.GetBytes(FormatVersion));
        Add("debian-binary", version);
        Add("control.tar" + package.Compression.Extension, control);
        Add("data.tar" + package.Compression.Extension, data);
        output.Flush();

        void Add(string name, Stream content)
        {
            content.Position = 0;
            ar.Write(new ArMember(name, content.Length, package.Date.ToUnixTimeSeconds()), content);
        }
    }
}
