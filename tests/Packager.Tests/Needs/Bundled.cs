using System.IO.Compression;
using System.Text;

namespace Packager.Tests.Needs;

/// <summary>Makes single-file programs as <c>PublishSingleFile</c> does.</summary>
internal static class Bundled
{
    /// <summary>Appends files to a host that has the mark of a bundle. Version 6.0 of the header: counts, an identifier, where the JSON files are, flags, then each file.</summary>
    public static byte[] Append(byte[] host, bool isCompressed, params (string Path, byte Kind, byte[] Bytes)[] files)
    {
        using var program = new MemoryStream();
        program.Write(host);
        var placed = files.Select(f => (f.Path, f.Kind, f.Bytes.Length, Offset: program.Position, Stored: Append(program, f.Bytes, isCompressed))).ToList();
        var header = program.Position;
        using var writer = new BinaryWriter(program, Encoding.UTF8);
        writer.Write(6U);
        writer.Write(0U);
        writer.Write(placed.Count);
        writer.Write("identifier");
        writer.Write(new byte[40]);
        foreach (var file in placed)
        {
            writer.Write(file.Offset);
            writer.Write((long)file.Length);
            writer.Write(file.Stored);
            writer.Write(file.Kind);
            writer.Write(file.Path);
        }

        writer.Flush();
        var bytes = program.ToArray();
        var mark = bytes.AsSpan().IndexOf(Convert.FromHexString("8b1202b96a612038727b930214d7a03213f5b9e6efae3318ee3b2dce24b36aae"));
        BitConverter.TryWriteBytes(bytes.AsSpan(mark - 8), header);
        return bytes;
    }

    private static long Append(MemoryStream program, byte[] bytes, bool isCompressed)
    {
        var start = program.Position;
        if (!isCompressed)
        {
            program.Write(bytes);
            return 0;
        }

        using (var deflate = new DeflateStream(program, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(bytes);
        return program.Position - start;
    }
}
