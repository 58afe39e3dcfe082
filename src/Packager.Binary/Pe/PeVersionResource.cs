using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Packager.Binary;

/// <summary>
/// Reads VS_VERSIONINFO: nodes of a length, the length of their value, a UTF-16 key, the value and further nodes, each on a border of four bytes.
/// </summary>
internal static class PeVersionResource
{
    private const int NodeHeader = 6;
    private const int FixedLength = 52;
    private const uint FixedSignature = 0xFEEF04BD;
    private const int MostTranslations = 256;

    /// <summary>What the resource says; null when it is not whole.</summary>
    public static PeVersion? Parse(ReadOnlySpan<byte> bytes)
    {
        if (!TryNode(bytes, out var key, out var value, out var children) || key is not "VS_VERSION_INFO") return null;
        if (value.Length < FixedLength || BinaryPrimitives.ReadUInt32LittleEndian(value) != FixedSignature) return null;
        return new PeVersion(VersionAt(value[8..]), VersionAt(value[16..]), Languages(children));
    }

    private static Version VersionAt(ReadOnlySpan<byte> value)
    {
        var high = BinaryPrimitives.ReadUInt32LittleEndian(value);
        var low = BinaryPrimitives.ReadUInt32LittleEndian(value[4..]);
        return new Version((int)(high >> 16), (int)(high & 0xFFFF), (int)(low >> 16), (int)(low & 0xFFFF));
    }

    private static List<int> Languages(ReadOnlySpan<byte> children)
    {
        var languages = new List<int>();
        foreach (var language in LanguagesOf(Find(Find(children, "VarFileInfo", wantsValue: false), "Translation", wantsValue: true)))
        {
            if (!languages.Contains(language)) languages.Add(language);
        }

        return languages;
    }

    /// <summary>The languages of a list of language and code page.</summary>
    private static int[] LanguagesOf(ReadOnlySpan<byte> value)
    {
        var pairs = new int[Math.Min(value.Length / 4, MostTranslations)];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = BinaryPrimitives.ReadUInt16LittleEndian(value[(4 * i)..]);
        return pairs;
    }

    /// <summary>The value or the children of the first node with a key; nothing when there is none.</summary>
    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> nodes, string wanted, bool wantsValue)
    {
        while (TryNode(nodes, out var key, out var value, out var children))
        {
            if (key == wanted) return wantsValue ? value : children;
            nodes = nodes[Math.Min(nodes.Length, Aligned(BinaryPrimitives.ReadUInt16LittleEndian(nodes)))..];
        }

        return [];
    }

    private static bool TryNode(ReadOnlySpan<byte> bytes, out string key, out ReadOnlySpan<byte> value, out ReadOnlySpan<byte> children)
    {
        key = "";
        value = default;
        children = default;
        if (bytes.Length < NodeHeader) return false;
        int length = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        if (length < NodeHeader || length > bytes.Length) return false;
        var text = MemoryMarshal.Cast<byte, char>(bytes[NodeHeader..length]);
        var end = text.IndexOf('\0');
        if (end < 0) return false;
        key = text[..end].ToString();
        int valueLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
        // The value's length is counted in characters when it is text.
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]) == 1) valueLength *= 2;
        var valueAt = Aligned(NodeHeader + 2 * (end + 1));
        if (valueAt > length) return valueLength == 0;
        value = bytes[valueAt..Math.Min(length, valueAt + valueLength)];
        var childrenAt = Aligned(valueAt + value.Length);
        children = childrenAt < length ? bytes[childrenAt..length] : default;
        return true;
    }

    private static int Aligned(int length) => (length + 3) & ~3;
}
