using System.Buffers.Binary;
using System.Text;

namespace Packager.Tests.Needs;

/// <summary>A program of Windows that does nothing and is linked against what a test says.</summary>
internal static class PeSketch
{
    private const int Optional = 64 + 24;
    private const int Sections = Optional + 240;
    private const int Raw = 0x200;
    private const int Address = 0x1000;

    /// <summary>A 64-bit program, or a 32-bit one that only says so.</summary>
    public static byte[] Linked(byte linkerMinor, params string[] libraries)
    {
        var bytes = new byte[Raw + 0x400];
        "MZ"u8.CopyTo(bytes);
        Put(bytes, 0x3C, 64);
        "PE\0\0"u8.CopyTo(bytes.AsSpan(64));
        Put(bytes, 68, 0x0001_8664);
        Put(bytes, 84, 240);
        Put(bytes, Optional, 0x020B | (14 << 16) | (linkerMinor << 24));
        Put(bytes, Optional + 108, 16);
        Put(bytes, Optional + 112 + 8, Address);
        Put(bytes, Optional + 112 + 12, 20 * (libraries.Length + 1));
        ".rdata"u8.CopyTo(bytes.AsSpan(Sections));
        Put(bytes, Sections + 8, 0x400);
        Put(bytes, Sections + 12, Address);
        Put(bytes, Sections + 16, 0x400);
        Put(bytes, Sections + 20, Raw);
        var name = 20 * (libraries.Length + 1);
        for (var i = 0; i < libraries.Length; i++)
        {
            Put(bytes, Raw + (20 * i) + 12, Address + name);
            name += Encoding.ASCII.GetBytes(libraries[i] + "\0", bytes.AsSpan(Raw + name));
        }

        return bytes;
    }

    private static void Put(byte[] bytes, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
}
