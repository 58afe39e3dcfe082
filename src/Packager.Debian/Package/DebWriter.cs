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
                var plan = Write(package, output, path, partial + ".data", options ?? DebWriteOptions.Default);
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
        Write(package, output, "package", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options ?? DebWriteOptions.Default);

    private static PlannedDeb Write(DebPackage package, Stream output, string name, string spoolPath, DebWriteOptions options)
    {
        using var data = new GrowingFile(spoolPath);
        using var dataTar = new DataTar(package);
        var checksums = WriteData(package, data, dataTar, name, options);

        using var control = new MemoryStream();
        var members = ControlTar.Members(package, dataTar.Digests);
        using (var compressing = CompressingStream.Open(control, package.Compression, options.Threads))
        {
            ControlTar.Write(compressing, members, package.Date);
        }

        var signature = WriteArchive(package, output, control, data);
        return new PlannedDeb(members, checksums, signature);
    }

    private static DataChecksums WriteData(DebPackage package, GrowingFile data, DataTar dataTar, string name, DebWriteOptions options)
    {
        using var compressing = CompressingStream.Open(data.Output, package.Compression, options.Threads, options.Cache);
        using var followed = new FollowedData(data, package.Compression.Extension, name);
        dataTar.Write(compressing);
        data.Complete();
        var readBack = followed.Finish();
        WrittenDeb.Expect(name, "data.tar", readBack.Entries == dataTar.Entries && readBack.Contents == dataTar.Checksum);
        return readBack;
    }

    private static SignatureMember? WriteArchive(DebPackage package, Stream output, MemoryStream control, GrowingFile data)
    {
        var ar = new ArWriter(output);
        UnsignedMember[] members =
        [
            InMemory("debian-binary", Encoding.ASCII.GetBytes(FormatVersion)),
            InMemory("control.tar" + package.Compression.Extension, control.ToArray()),
            new("data.tar" + package.Compression.Extension, data.Length, data.OpenRead),
        ];
        foreach (var member in members) Add(member);
        var signature = package.Signer?.Sign(members);
        if (signature is not null) Add(InMemory(signature.Name, signature.Content.ToArray()));
        output.Flush();
        return signature;

        void Add(UnsignedMember member)
        {
            using var content = member.Open();
            ar.Write(new ArMember(member.Name, member.Length, package.Date.ToUnixTimeSeconds()), content);
        }
    }

    private static UnsignedMember InMemory(string name, byte[] bytes) => new(name, bytes.Length, () => new MemoryStream(bytes));
}
