using System.Text;
using Packager.Model;

namespace Packager.Debian;

/// <summary>
/// The <c>md5sums</c> member (deb-md5sums(5)) as dh_md5sums makes it: regular files but not conffiles, sorted by the bytes of the path,
/// paths without a leading slash.
/// </summary>
public static class Md5sums
{
    /// <summary>The member's text.</summary>
    /// <param name="payload">What is installed.</param>
    /// <param name="digests">The MD5 of each regular file, by path.</param>
    public static string Format(Payload payload, IReadOnlyDictionary<string, string> digests)
    {
        var text = new StringBuilder();
        foreach (var file in payload.Files.Where(file => file.Config == ConfigKind.None).OrderBy(file => file.Path, PayloadPath.Order))
        {
            text.Append(digests[file.Path]).Append("  ").Append(file.Path.AsSpan(1)).Append('\n');
        }

        return text.ToString();
    }
}
