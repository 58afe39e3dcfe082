using System.Text;
using Packager.Model;

namespace Packager.Debian;

/// <summary>
/// The order in which dpkg-deb puts the entries of data.tar: the tree walked with the names of each directory sorted by bytes,
/// and all symbolic links after everything else.
/// </summary>
internal static class DebOrder
{
    public static IEnumerable<PayloadEntry> Of(Payload payload) => payload.Entries
        .Select(entry => (Entry: entry, Key: Key(entry.Path)))
        .OrderBy(pair => pair.Entry.Kind == PayloadKind.Symlink)
        .ThenBy(pair => pair.Key, Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))
        .Select(pair => pair.Entry);

    /// <summary>A directory's children come before a sibling whose name is longer: the slash sorts below every other byte.</summary>
    private static byte[] Key(string path)
    {
        var key = Encoding.UTF8.GetBytes(path);
        key.AsSpan().Replace((byte)'/', (byte)0);
        return key;
    }
}
